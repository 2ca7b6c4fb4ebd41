import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/record/Entry.ts';
import { testArchive, testFolder, testIndex } from '../data/testArchive.testing.ts';
import { callStage } from '../site/callStage.ts';
import { IDS_FILE, periodStage } from './periodStage.ts';

const ids = Array.from({ length: 20 }, (_, index) => `1961/${String(index + 1).padStart(4, '0')}`);

function question(id: string): Entry {
  const text = `Who minds the lamps of ${id}?`;
  return {
    facts: {
      ...{ id, kind: 'question', invented: true, status: 'unanswered' },
      sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: 'a'.repeat(64) }],
    },
    body: { question: [{ type: 'paragraph', text }], answers: [] },
  };
}

function withdrawn(id: string): Entry {
  return {
    facts: { id, withdrawn: { date: '1961-06-01', reason: 'To show it.' } },
    body: { question: [], answers: [] },
  };
}

/** The folder of the bundle of one period with these entries, and how many records of each year are in it. */
async function bundle(entries: readonly Entry[]) {
  const content = testArchive(entries);
  const folder = join(testFolder(), '1961-1961');
  const job = { content, index: await testIndex(content), folder, path: '1961-1961', ids };
  const years = await callStage(periodStage, job);
  return { folder, years };
}

test('nine records share a file, however many others were withdrawn', async () => {
  const { folder, years } = await bundle(ids.map(question));
  expect(years).toEqual({ 1961: 20 });
  expect(readdirSync(join(folder, 'fragment'))).toHaveLength(3);
  const few = await bundle(ids.map((id, index) => (index < 18 ? question(id) : withdrawn(id))));
  expect(few.years).toEqual({ 1961: 18 });
  expect(readdirSync(join(few.folder, 'fragment'))).toHaveLength(2);
});

test('questions stand in the order of their days, and a supplementary is at the meeting of its question', async () => {
  const [first, second, third] = [
    question('1961/0001'),
    question('1961/0002'),
    question('1961/0003'),
  ];
  const parent = {
    date: '1961-03-01',
    meeting: 'Plenary on 1961-03-01',
    meetingType: 'plenary' as const,
  };
  const { folder } = await bundle([
    { ...first, facts: { ...first.facts, date: '1961-05-10' } },
    { ...second, facts: { ...second.facts, ...parent } },
    { ...third, facts: { ...third.facts, date: '1961-03-01', supplementaryTo: '1961/0002' } },
  ]);
  const listed: unknown = JSON.parse(readFileSync(join(folder, IDS_FILE), 'utf8'));
  expect(listed).toEqual(['1961/0002', '1961/0003', '1961/0001']);
  const filters = readdirSync(join(folder, 'filter')).map((file) =>
    gunzipSync(readFileSync(join(folder, 'filter', file))).toString('latin1'),
  );
  const meetings = filters.find((text) => text.includes('meeting')) ?? '';
  // A list in CBOR (RFC 8949): of two records, the first and the second; of one, the third.
  expect(meetings).toContain('plenary\x82\x00\x01');
  expect(meetings).toContain('other\x81\x02');
});

test('a period of which all was withdrawn has no bundle', async () => {
  const { folder, years } = await bundle(ids.map(withdrawn));
  expect(years).toEqual({});
  expect(existsSync(folder)).toBe(false);
});
