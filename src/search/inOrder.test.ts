import { expect, test } from 'vitest';
import { inOrder } from './inOrder.ts';
import { ORDERS } from './SearchQuery.ts';

/** Seven records of a period, in the order of their days: two of 1960, five of 1961. */
const places = new Map(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, place) => [id, place]));
const years = { 1961: 5, 1960: 2 };

test.each([
  ['best', 'debag'],
  // Year by year, and in each the best match first.
  ['recent', 'degba'],
  ['newest', 'gedba'],
  ['oldest', 'abdeg'],
] as const)('%s', (order, expected) => {
  const best = ['d', 'e', 'b', 'a', 'g'].map((id) => ({ id }));
  const ordered = inOrder(best, order, places, years);
  expect(ordered.map(({ id }) => id).join('')).toBe(expected);
});

test('nothing found is nothing in any order', () => {
  for (const order of ORDERS) expect(inOrder([], order, places, years)).toEqual([]);
});
