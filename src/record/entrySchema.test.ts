import { expect, test } from 'vitest';
import { ENTRY_KEYS, entrySchema } from './entrySchema.ts';

const SOURCE = { file: 'transcripts/a.txt', lines: [2, 30], sha256: '0'.repeat(64) };
const QUESTION = { id: '1961/0101', kind: 'question', status: 'answered', sources: [SOURCE] };
const WITHDRAWN = { id: '1961/0101', withdrawn: { date: '1962-01-31', reason: 'A court asked.' } };

const FILE = { address: 'http://a.example' };

function withFiles(...attachments: readonly object[]): object {
  return { ...QUESTION, answers: [{ status: 'answered', attachments }] };
}

test.each([
  ['the least that a question has', QUESTION],
  ['the least that is left of a withdrawn one', WITHDRAWN],
  ['a suffix of an address', { ...QUESTION, id: '1961/0101-0' }],
  ['a supplementary without an address', { ...QUESTION, id: '1961/0101-s4', supplementary: 4 }],
  ['five digits', { ...QUESTION, id: '1961/20936' }],
  ['an answer of the second source', { ...QUESTION, answers: [{ status: 'holding', source: 2 }] }],
  ['an answer with files', withFiles({ name: 'a b', address: 'https://a.example/b' }, FILE)],
])('taken: %s', (_, facts) => {
  expect(entrySchema.safeParse(facts).success).toBe(true);
});

test.each([
  ['an unknown key', { ...QUESTION, summary: 'x' }],
  ['an unknown key of an answer', { ...QUESTION, answers: [{ status: 'answered', by: 'x' }] }],
  ['an unknown key of a speaker', { ...QUESTION, speakers: [{ as: 'x', role: 'x' }] }],
  ['an unknown key of a source', { ...QUESTION, sources: [{ ...SOURCE, page: 1 }] }],
  ['words beside a withdrawal', { ...WITHDRAWN, title: 'x' }],
  ['no source', { ...QUESTION, sources: [] }],
  ['an id that was not padded', { ...QUESTION, id: '1961/27' }],
  ['a reference with a suffix', { ...QUESTION, reference: '1961/0101-0' }],
  ['a day that no calendar has', { ...QUESTION, date: '1961-02-30' }],
  ['a date with a time', { ...QUESTION, date: '1961-02-01T00:00:00Z' }],
  ['a slug in capitals', { ...QUESTION, member: 'Wren-Attaway' }],
  ['an unknown status', { ...QUESTION, status: 'referred' }],
  ['an answer that is withdrawn', { ...QUESTION, answers: [{ status: 'withdrawn-by-asker' }] }],
  ['an empty list', { ...QUESTION, cites: [] }],
  ['an empty title', { ...QUESTION, title: '' }],
  ['a mark that says no', { ...QUESTION, invented: false }],
  ['a source of no web address', { ...QUESTION, sources: [{ ...SOURCE, url: 'file:///a' }] }],
  ['lines from 0', { ...QUESTION, sources: [{ ...SOURCE, lines: [0, 3] }] }],
  ['a file without an address', withFiles({ name: 'a' })],
  ['an empty name of a file', withFiles({ ...FILE, name: '' })],
  ['an unknown key of a file', withFiles({ ...FILE, size: 1 })],
  ['an address that runs', withFiles({ address: 'javascript:alert(1)' })],
  ['an address in a host’s disguise', withFiles({ address: 'https://a.example@b.example/' })],
  ['an address with white space', withFiles({ address: 'https://a.example/b c' })],
  ['an empty list of files', withFiles()],
])('refused: %s', (_, facts) => {
  expect(entrySchema.safeParse(facts).success).toBe(false);
});

test('the order in which the keys of an entry are written', () => {
  expect(ENTRY_KEYS.join(' ')).toBe(
    'id reference title kind invented supplementary supplementaryTo meeting meetingType session ' +
      'date askedBy member organisation group askedOf category status answers speakers cites ' +
      'sources history corrected withdrawn',
  );
});
