import { expect, test } from 'vitest';
import type { Question } from '../record/entrySchema.ts';
import { archiveOf } from './ArchiveIndex.ts';
import { indexLine, indexText, knownLines, readIndex } from './indexFile.ts';

const question = (id: string): Question => ({
  ...{ id, kind: 'question', invented: true, status: 'answered', title: 'Lamps “and” \n bridges' },
  sources: [{ file: 'transcripts/a.txt', lines: [1, 2], sha256: 'f'.repeat(64) }],
});
const ENTRIES = [
  { facts: question('1961/0001'), digest: 'one', answer: 'words' },
  { facts: question('1961/0002-s4'), digest: 'two' },
];
const OFFICES = [{ office: 'The Mayor', person: 'a', name: 'A', from: '1961-05-10' }];
const MOVE = { from: '/members/a/', to: '/members/b/', date: '1961-05-10', reason: 'One person.' };
const REFUSED = {
  ...{ file: 'transcripts/b.txt', line: 3, column: 1, severity: 'error' as const, rule: 'no-date' },
  ...{ message: 'No date.', hint: 'Add one.' },
};
const HEAD = {
  program: 'p',
  offices: OFFICES,
  transcripts: { 'transcripts/a.txt': 'raw' },
  published: ['/members/a/'],
  versions: { '1961/0001': { '1962-01-15': 'earlier' } },
  moves: [{ ...MOVE, place: 'content/moved.yaml:1' }],
  log: [{ number: 2, date: '1961-05-10', kind: 'known', id: '1961/0001' } as const],
  known: { ids: ['1961/0001', '1961/0003'], unnumbered: 2 },
  refused: [REFUSED],
};
const TEXT = [...indexText(HEAD, ENTRIES.map(indexLine))].join('');
const bytes = (text: string) => new TextEncoder().encode(text);

test('an index is read back as it was written', () => {
  const transcripts = new Map(Object.entries(HEAD.transcripts));
  const { program: _, ...known } = HEAD;
  const versions = new Map([['1961/0001', new Map([['1962-01-15', 'earlier']])]]);
  const index = { ...known, versions, entries: ENTRIES, transcripts };
  expect(readIndex(bytes(TEXT))).toEqual(index);
  const some = readIndex(bytes(TEXT), (id) => id === '1961/0002-s4');
  expect(some).toEqual({ ...index, entries: ENTRIES.slice(1) });
  const none = [...indexText(HEAD, [])].join('');
  expect(readIndex(bytes(none)).entries).toEqual([]);
  const { known: ids, ...unknown } = HEAD;
  expect(readIndex(bytes([...indexText(unknown, [])].join('')))).not.toHaveProperty('known');
  expect(archiveOf(readIndex(bytes(TEXT)))).toMatchObject({ known: ids, refused: [REFUSED] });
});

test('what it knows of an entry is found by id and digest', () => {
  const known = knownLines(bytes(TEXT), 'p');
  expect([...known.keys()]).toEqual(['1961/0001 one', '1961/0002-s4 two']);
  const lines = [...known.values()].map((line) => new TextDecoder().decode(line));
  expect([...indexText(HEAD, lines)].join('')).toBe(TEXT);
});

test.each([
  ['cut off', TEXT.slice(0, -80)],
  ['without its end', TEXT.split('\n').slice(0, -2).join('\n')],
  ['changed', TEXT.replace('bridges', 'Bridges')],
  ['with a line more', `${TEXT}{}\n`],
  ['empty', ''],
  ['no index', 'anything\n'],
])('one that is %s is none', (_, text) => {
  expect(() => readIndex(bytes(text))).toThrow('not whole');
  expect(knownLines(bytes(text), 'p').size).toBe(0);
});

test('nor is one of another program known', () => {
  expect(knownLines(bytes(TEXT), 'q').size).toBe(0);
});
