import { expect, test } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import { heldReferences } from './heldReferences.ts';

function question(id: string, facts: Partial<Question> = {}): Question {
  return {
    id,
    kind: 'question',
    status: 'answered',
    sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: '0'.repeat(64) }],
    ...facts,
  };
}

test('a year has its references in order, with titles, and marks what is invented or withdrawn', () => {
  const archive = buildArchive(
    [
      question('2018/1558', { title: 'Flood gates' }),
      question('2018/0027', { title: 'Lamps', invented: true }),
      { id: '2018/0028', withdrawn: { date: '2020-01-01', reason: 'asked for' } },
      question('2016/0001'),
    ],
    [],
  );
  expect(Object.fromEntries(heldReferences(archive))).toEqual({
    2016: [{ reference: '2016/0001', title: 'Question 2016/0001' }],
    2018: [
      { reference: '2018/0027', title: 'Lamps', invented: true },
      { reference: '2018/0028' },
      { reference: '2018/1558', title: 'Flood gates' },
    ],
  });
});

test('an official number means a page with a suffix where it can mean no other', () => {
  const numbered = (id: string) => question(id, { title: id, reference: id.replace(/-.*$/, '') });
  const of = (...ids: readonly string[]) =>
    (heldReferences(buildArchive(ids.map(numbered), [])).get('2018') ?? []).map(
      ({ reference, id }) => (id ? `${reference} is ${id}` : reference),
    );
  expect(of('2018/2950-0')).toEqual(['2018/2950 is 2018/2950-0', '2018/2950-0']);
  expect(of('2018/2950-0', '2018/2950-1')).toEqual(['2018/2950-0', '2018/2950-1']);
  expect(of('2018/2950', '2018/2950-0')).toEqual(['2018/2950', '2018/2950-0']);
});
