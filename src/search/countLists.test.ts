import { expect, test } from 'vitest';
import { countLists } from './countLists.ts';
import { NO_NAMES } from './SearchNames.ts';
import { readQuery } from './SearchQuery.ts';

const names = NO_NAMES;
const counts = {
  year: { 1960: 3, 1961: 9, 1962: 0, 1963: 1 },
  member: Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`member-${index}`, index])),
  status: { answered: 13, holding: 0 },
};

test('years are links that set the range, the newest first', () => {
  const [years] = countLists(readQuery('?q=lamps&from=1960'), counts, names);
  expect(years?.lines).toEqual([
    { text: '1963', href: '?q=lamps&from=1963&to=1963', found: 1 },
    { text: '1961', href: '?q=lamps&from=1961&to=1961', found: 9 },
    { text: '1960', href: '?q=lamps&from=1960&to=1960', found: 3 },
  ]);
});

test('every value that has questions is there, those with most first', () => {
  const members = countLists(readQuery('?q=lamps'), counts, names).find(
    ({ by }) => by === 'member',
  );
  expect(members?.lines.map(({ found }) => found)).toEqual(
    Array.from({ length: 29 }, (_, index) => 29 - index),
  );
});

test('what leaves no choice, or was chosen, is not offered', () => {
  const offered = (address: string) =>
    countLists(readQuery(address), counts, names).map(({ by }) => by);
  expect(offered('?q=lamps')).toEqual(['year', 'member']);
  expect(offered('?q=lamps&from=1960&to=1961')).toEqual(['year', 'member']);
  expect(offered('?q=lamps&year=1961&member=member-3')).toEqual([]);
});
