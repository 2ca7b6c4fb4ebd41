import { expect, test } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import { knownNumbersSchema } from '../search/KnownNumbers.ts';
import { knownNumbers } from './knownNumbers.ts';

function question(id: string, facts: Partial<Question> = {}): Question {
  return {
    id,
    title: `Lamps ${id}`,
    kind: 'question',
    status: 'answered',
    sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: '0'.repeat(64) }],
    ...facts,
  };
}

test('a number has its years, and an absent question those who cite it', () => {
  const citers = [1, 2, 3, 4, 5, 6].map((number) =>
    question(`1961/000${number}`, { date: '1961-05-10', cites: ['1960/0042', '1959/0099'] }),
  );
  const archive = buildArchive(
    [
      question('1960/1960'),
      question('1959/1960'),
      question('1959/1960-0'),
      question('1958/1960-0'),
      { id: '1959/0099', withdrawn: { date: '1962-01-01', reason: 'asked for' } },
      ...citers,
    ],
    [],
  );
  const known = knownNumbers(archive);
  expect([...known.keys()].sort()).toEqual(['0', '19']);
  expect(known.get('19')).toEqual({ here: { 1960: '1958-0 1959 1960' }, absent: {} });
  const { here, absent } = knownNumbersSchema.parse(known.get('0'));
  expect(here).toMatchObject({ '0001': '1961', '0099': '1959' });
  // What was withdrawn has a page, and is not absent.
  expect(Object.keys(absent)).toEqual(['1960/0042']);
  expect(absent['1960/0042']).toMatchObject({ questions: 6 });
  expect(absent['1960/0042']?.by).toHaveLength(5);
  expect(absent['1960/0042']?.by[0]).toEqual({ id: '1961/0001', title: 'Lamps 1961/0001' });
});
