import { describe, expect, test } from 'vitest';
import { periodsOf } from './periodsOf.ts';
import { wordFiles } from './wordFiles.ts';

function asked(years: Readonly<Record<string, number>>) {
  return Object.entries(years).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${year}/${1000 + index}` })),
  );
}

function paths(years: Readonly<Record<string, number>>): string[] {
  return periodsOf(asked(years), 100).map(({ path, entries }) => `${path}: ${entries.length}`);
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

test('a question is in the period of its meeting, whatever the year of its number', () => {
  const late = { id: '2017/9999', date: '2018-01-18' };
  const periods = periodsOf([...asked({ 2017: 100 }), late, ...asked({ 2018: 50 })], 100);
  expect(periods.map(({ path, entries }) => `${path}: ${entries.length}`)).toEqual([
    '2017-2017: 100',
    '2018-2018: 51',
  ]);
  expect(periods[1]?.entries).toContain(late);
});

test('words of all periods are joined in alphabetical order, in files of some size, with their years', () => {
  const many = Array.from({ length: 4000 }, (_, index) => [`w${index + 1000}`, [1]] as const);
  const files = wordFiles([
    { words: [['lamp', Array.from({ length: 40 }, (_, place) => place)]], years: { 1960: 40 } },
    {
      words: [
        ['lamp', [0, 2, 3, 4]],
        ['bridg', [3]],
      ],
      years: { 1962: 3, 1961: 2 },
    },
    { words: many, years: { 1963: 2 } },
  ]);
  expect(files[0]?.text).toMatch(/^bridg 2:1\nlamp 0:14 1:1 2:3\nw1000 3:1\n/);
  expect(files.map(({ first }) => first)).toEqual(files.map(({ text }) => text.split(' ')[0]));
  expect(files.length).toBeGreaterThan(1);
  const lines = files.flatMap(({ text }) => text.trimEnd().split('\n'));
  expect(lines).toHaveLength(4002);
  expect(lines).toEqual([...lines].sort());
});
