import { expect, test } from 'vitest';
import { readFollowing } from './keptFollowing.ts';

const GOOD = {
  version: 1,
  follows: [{ path: '/members/ada-reed/', name: 'Ada Reed', since: 3, known: ['1976/0001'] }],
  shown: 3,
};

test('what was saved is read back', () => {
  expect(readFollowing(JSON.stringify(GOOD))).toEqual(GOOD);
});

test.each([
  ...['', 'null', '[]', '{"version": 1'],
  JSON.stringify({ ...GOOD, version: 2 }),
  JSON.stringify({ ...GOOD, more: 1 }),
  JSON.stringify({ ...GOOD, shown: -1 }),
  JSON.stringify({ ...GOOD, follows: [{ ...GOOD.follows[0], path: 'javascript:alert(1)' }] }),
  JSON.stringify({ ...GOOD, follows: [{ ...GOOD.follows[0], path: '//evil.example/a/' }] }),
])('anything else is not taken for it: %s', (text) => {
  expect(readFollowing(text)).toBeUndefined();
});
