import { expect, test } from 'vitest';
import type { Question } from '../record/entrySchema.ts';
import { buildArchive } from './buildArchive.ts';

function question(id: string, cites: readonly string[]): Question {
  return {
    ...{ id, kind: 'question', status: 'answered', cites: [...cites], date: '1978-05-17' },
    sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
  };
}

const ENTRIES = [
  question('1978/0002', ['1978/0010', '1978/0001', '1978/0009', '1976/0003']),
  question('1978/0001', ['1978/0009', '1978/0004']),
  { id: '1978/0004', withdrawn: { date: '1979-01-01', reason: 'Asked for.' } },
];

test('a question is absent in the year of its reference if it has no page: cited by some, known elsewhere, or both', () => {
  const ids = ['1977/0001', '1978/0001', '1978/0004', '1978/0009', '1978/0011'];
  const { absent } = buildArchive(ENTRIES, [], new Map(), { known: { ids, unnumbered: 3 } });
  const shown = absent.map(({ key, cited, known }) => {
    return [key, cited.map(({ id, citing }) => [id, citing.map((one) => one.id)]), known];
  });
  expect(shown).toEqual([
    ['1976', [['1976/0003', ['1978/0002']]], []],
    ['1977', [], ['1977/0001']],
    [
      '1978',
      [
        ['1978/0009', ['1978/0001', '1978/0002']],
        ['1978/0010', ['1978/0002']],
      ],
      ['1978/0009', '1978/0011'],
    ],
  ]);
});

test('where nothing is known of other places, only citations tell', () => {
  const { absent } = buildArchive(ENTRIES, []);
  expect(absent.map(({ key, known }) => [key, known])).toEqual([
    ['1976', []],
    ['1978', []],
  ]);
  expect(buildArchive([question('1978/0001', [])], []).absent).toEqual([]);
});
