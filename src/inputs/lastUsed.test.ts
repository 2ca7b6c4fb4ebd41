import { expect, test } from 'vitest';
import { lastUsed } from './lastUsed.ts';

test('what is asked for again and again is made once, however many others stand between', () => {
  const made: string[] = [];
  const get = lastUsed(2, (key) => made.push(key));
  for (const page of ['a', 'b', 'c', 'a']) {
    expect(get('paper')).toBe(1);
    get(page);
  }
  expect(made).toEqual(['paper', 'a', 'b', 'c', 'a']);
});

test('what is not there is remembered too', () => {
  let asked = 0;
  const get = lastUsed<string | undefined>(2, () => {
    asked += 1;
    return undefined;
  });
  expect([get('a'), get('a'), asked]).toEqual([undefined, undefined, 1]);
});
