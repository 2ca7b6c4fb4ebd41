import { describe, expect, test } from 'vitest';
import { periodsOf } from './periodsOf.ts';
import { wordFiles } from './wordFiles.ts';

function ids(years: Readonly<Record<string, number>>): string[] {
  return Object.entries(years).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, index) => `${year}/${String(index).padStart(4, '0')}`),
  );
}

function paths(years: Readonly<Record<string, number>>): string[] {
  return periodsOf(ids(years), 100).map(({ path, ids }) => `${path}: ${ids.length}`);
}

describe('periods', () => {
  test.each([
    [{}, []],
    [{ 2018: 1 }, ['2018-2018: 1']],
    [{ 2016: 60, 2017: 60, 2018: 60 }, ['2016-2017: 120', '2018-2018: 60']],
    [{ 2016: 120, 2017: 5 }, ['2016-2017: 125']],
    [{ 2015: 250, 2016: 100, 2017: 99 }, ['2015-2015: 250', '2016-2016: 100', '2017-2017: 99']],
  ])('%j', (years, expected) => {
    expect(paths(years)).toEqual(expected);
  });

  test('of years past stay as they are when a year is added', () => {
    const years = { 2014: 60, 2015: 60, 2016: 60, 2017: 60 };
    expect(paths({ ...years, 2018: 60 }).slice(0, 2)).toEqual(paths(years));
  });
});

test('words of all periods are joined in alphabetical order, in files of some size', () => {
  const many = Array.from({ length: 4000 }, (_, index) => [`w${index + 1000}`, 1] as const);
  const files = wordFiles([
    [['lamp', 40]],
    [
      ['lamp', 2],
      ['bridg', 1],
    ],
    many,
  ]);
  expect(files[0]?.text).toMatch(/^bridg 1:1\nlamp 0:14 1:2\nw1000 2:1\n/);
  expect(files.map(({ first }) => first)).toEqual(files.map(({ text }) => text.split(' ')[0]));
  expect(files.length).toBeGreaterThan(1);
  const lines = files.flatMap(({ text }) => text.trimEnd().split('\n'));
  expect(lines).toHaveLength(4002);
  expect(lines).toEqual([...lines].sort());
});
