import { expect, test } from 'vitest';
import { unknownWithdrawals } from './unknownWithdrawals.ts';

const IDS = new Set(['1961/0101', '1961/0290-s4', '1961/0290-0']);

/** What is told of the ids of a list, one a line. */
function told(...ids: string[]): string[] {
  const items = ids.map((id, index) => {
    return { value: { id, date: '1961-12-01', reason: 'Asked.' }, line: index + 1, column: 3 };
  });
  return unknownWithdrawals(items, IDS).map(({ line, message }) => `${line} ${message}`);
}

test('an id that no record has is told, with those of the same number', () => {
  expect(told('1961/0101', '1961/0290-0')).toEqual([]);
  expect(told('1961/0101', '1961/0110', '1961/0290')).toEqual([
    '2 there is no transcript or entry 1961/0110, so nothing would be taken down',
    '3 there is no transcript or entry 1961/0290, so nothing would be taken down; is it 1961/0290-0 or 1961/0290-s4?',
  ]);
});
