import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folded } from '../record/pagefindInside.ts';
import { stemsOf } from '../record/stemsOf.ts';
import type { SearchManifest } from '../record/searchManifest.ts';
import type { Spelling } from '../record/spellingList.ts';
import { ArchiveSearch, type SearchableArchive } from './ArchiveSearch.ts';
import { readQuery } from './SearchQuery.ts';
import { WordIndex } from './WordIndex.ts';
import { suggestions } from './suggestions.ts';

const lines = (file: string) =>
  readFileSync(join(import.meta.dirname, 'fixtures', file), 'utf8')
    .split('\n\n')
    .slice(1)
    .join('\n')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(' '));

const spellings = lines('spellings.txt').map(([printed = '', records]): Spelling => {
  return { printed, folded: folded(printed), records: Number(records) };
});

const known = archive();

/** The archive that has these spellings, in one period. */
function archive(): SearchableArchive {
  const stems = new Map<string, number>();
  for (const { folded, records } of spellings) {
    for (const stem of stemsOf(folded)) stems.set(stem, Math.max(stems.get(stem) ?? 0, records));
  }
  const text = [...stems].sort(([a], [b]) => (a < b ? -1 : 1));
  const words = text.map(([stem, records]) => `${stem} 0:${records.toString(36)}\n`).join('');
  const period = { path: '1960-1969', hash: '', years: { 1960: 1000 }, madeOf: '' };
  const manifest: SearchManifest = {
    pagefind: { version: '', include_characters: [] },
    periods: [period],
    words: ['a'],
  };
  const index = new WordIndex(manifest, () => Promise.resolve(words));
  const nothing = () => Promise.reject(new Error('not searched'));
  return {
    manifest,
    index,
    spellings: () => Promise.resolve(spellings),
    ...{ search: nothing, counts: nothing, ids: nothing },
  };
}

/** Whether a search for a word says that no record has it. */
async function isDoubted(word: string): Promise<boolean> {
  const query = readQuery(`?${new URLSearchParams({ q: word })}`);
  const { state } = await ArchiveSearch.begin(known, query);
  return state.unknown.length > 0;
}

test('what is meant by a misspelling is offered first', async ({ annotate }) => {
  const missed: string[] = [];
  let count = 0;
  for (const [typed = '', meant = ''] of lines('misspellings.txt')) {
    const doubted = await isDoubted(typed);
    // Found without any help, since its stem begins that of the word: `volunters`.
    if (!doubted && stemsOf(meant).every((stem) => stem.startsWith(stemsOf(typed).join())))
      continue;
    count += 1;
    const [first] = doubted ? suggestions(typed, spellings) : [];
    if (first?.folded !== folded(meant)) missed.push(`${typed}, meant ${meant}: ${first?.printed}`);
  }
  expect(count).toBeGreaterThanOrEqual(200);
  const share = 1 - missed.length / count;
  void annotate(`${(share * 100).toFixed(1)} % of ${count}; not first: ${missed.join('; ')}`);
  expect(share).toBeGreaterThanOrEqual(0.9);
}, 60_000);

test('no word that is spelled right is doubted', async () => {
  const words = lines('rightWords.txt').flat();
  expect(words.length).toBeGreaterThanOrEqual(200);
  const doubted: string[] = [];
  for (const word of words) if (await isDoubted(word)) doubted.push(word);
  expect(doubted).toEqual([]);
});

test.each(['xyzzyx', 'qqqq', 'la', '1989/1960', '–', ''])('nothing is near %j', (typed) => {
  expect(suggestions(typed, spellings)).toEqual([]);
});

test('three are offered at most, and each is one of the spellings', () => {
  const offered = suggestions('lamsp', spellings);
  expect(offered.length).toBeLessThanOrEqual(3);
  for (const one of offered) expect(spellings).toContain(one);
});

test('the words of a large archive are looked through in a moment', () => {
  const many = Array.from({ length: 7 }, () => spellings).flat();
  const start = process.cpuUsage();
  suggestions('neighbourhpod', many);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(300);
});
