import { expect, test } from 'vitest';
import type { Draft } from '../../src/transcript/draftRecord.ts';
import { resolveDrafts } from '../../src/transcript/resolveDrafts.ts';
import { DraftStore } from './DraftStore.ts';

function draft(number: string, words: string): Draft {
  const id = `1961/${number}`;
  return {
    facts: {
      ...{ id, kind: 'question', status: 'unanswered', invented: true },
      sources: [{ file: `transcripts/${number}.txt`, lines: [2, 9], sha256: 'f'.repeat(64) }],
    },
    paper: false,
    readBody: () => ({ question: [{ type: 'paragraph', text: words }], answers: [] }),
  };
}

test('words stay on disk until they are read, whatever else is done with their drafts', () => {
  const store = new DraftStore('');
  const drafts = [draft('0101', 'Are there eels?'), draft('0102', 'Are there lamps?')];
  const put = store.put('a', { records: 2, furniture: 0, problems: [], drafts });
  expect(put.drafts.map((one) => one.readBody())).toEqual(drafts.map((one) => one.readBody()));
  const { drafts: known = [] } = store.get('a') ?? {};
  store.close();
  // Nothing can be read any more: a copy that read the words would throw.
  const { entries } = resolveDrafts(known.map((one) => ({ ...one })));
  expect(entries.map(({ facts }) => facts.id)).toEqual(['1961/0101', '1961/0102']);
  expect(() => entries[0]?.readBody()).toThrow();
});
