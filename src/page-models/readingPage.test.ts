import { expect, test } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import { readingPage } from './readingPage.ts';

/** A question with all that most records tell. */
function question(facts: Partial<Question> & Pick<Question, 'id'>): Question {
  return {
    kind: 'question',
    status: 'answered',
    title: 'Flood gates',
    date: '1978-05-17',
    meetingType: 'mqt',
    askedBy: 'Jon Marsh',
    organisation: 'Riverside Group',
    askedOf: ['The Mayor'],
    answers: [{ answeredBy: 'The Mayor', status: 'answered' }],
    invented: true,
    sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: '0'.repeat(64) }],
    ...facts,
  };
}

const shownOf = (...questions: readonly Question[]) =>
  readingPage(buildArchive(questions, [])).shown;

test('a short question with one full answer is shown, a real one if there is any', () => {
  const { invented: _, ...real } = question({ id: '1978/0003' });
  const [source] = real.sources;
  if (!source) throw new Error('it has a source');
  const long = question({ id: '1978/0001', sources: [{ ...source, lines: [2, 90] }] });
  const others = [question({ id: '1978/0001', status: 'holding' }), question({ id: '1978/0002' })];
  expect(shownOf(...others)?.record.id).toBe('1978/0002');
  expect(shownOf(...others, real)?.record.id).toBe('1978/0003');
  expect(shownOf(long)).toBeUndefined();
  expect(shownOf()).toBeUndefined();
});

test('each of its parts is explained, and so is every status', () => {
  const parts = shownOf(
    question({ id: '1978/0002', reference: '1978/0002', category: 'Rivers' }),
  )?.parts;
  expect(parts?.map(({ label }) => label)).toEqual([
    ...['Asked by', 'Group', 'Asked of', 'Meeting', 'Session date', 'Category', 'Reference'],
    ...['Answered by', 'Status', 'Date answered'],
  ]);
  expect(parts?.every(({ note }) => note?.endsWith('.'))).toBe(true);
  const { statuses, page } = readingPage(buildArchive([], []));
  expect(statuses).toHaveLength(5);
  expect(page.path).toBe('/how-to-read/');
});
