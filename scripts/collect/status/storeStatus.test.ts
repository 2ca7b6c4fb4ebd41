import { expect, test } from 'vitest';
import type { Asked } from '../store/askedSchema.ts';
import { describeStatus } from './describeStatus.ts';
import { storeStatus } from './storeStatus.ts';

const site = 'https://city.example/questions';
const asked = (address: string, came: Asked['came'], more: Partial<Asked> = {}): Asked => {
  return { at: '2026-03-02T10:00:00.000Z', address, came, ...more };
};

test('a page counts once, by the best that came of it, beside what is known to exist', () => {
  const years = storeStatus(
    [
      asked(`https://archive.example/web/19730101000000id_/${site}/1972/0155`, 'found', {
        status: 200,
      }),
      asked(`${site}/1972/0155`, 'vanished', { status: 404 }),
      asked(`${site}/1972/0156`, 'found', { status: 200, open: true }),
      asked(`${site}/1972/0157`, 'not there', { status: 404 }),
      asked(`${site}/1971/0001`, 'failed'),
      asked('https://city.example/robots.txt', 'found', { status: 200 }),
    ],
    new Set(['1972/0155', '1972/0158', 'find-an-answer/lamps']),
  );
  expect(
    describeStatus(years, [])
      .split('\n')
      .map((line) => line.split(/ {2,}/)),
  ).toEqual([
    ['year', 'listed', 'found', 'open', 'vanished', 'not there', 'failed'],
    ['1971', '0', '0', '0', '0', '0', '1'],
    ['1972', '2', '2', '1', '1', '1', '0'],
    ['unnumbered', '1', '0', '0', '0', '0', '0'],
    ['all', '3', '2', '1', '1', '1', '1'],
  ]);
});
