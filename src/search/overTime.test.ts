import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { overTime } from './overTime.ts';
import { readQuery } from './SearchQuery.ts';

const years = [
  { year: '1960', questions: 200, found: [50, 1] },
  { year: '1961', questions: 0, found: [0, 0] },
  { year: '1962', questions: 4000, found: [100, undefined] },
];
const query = readQuery('?q=lamps&kind=question&from=1960&to=1962&over=number&beside=trams');
const texts = ['“lamps”', '“trams”'];

describe('results over time', () => {
  test('are drawn on one scale, by number or by share', () => {
    const heights = (over: 'number' | 'share') =>
      overTime(years, texts, { ...query, over }, false).charts.map(({ pictures }) =>
        pictures.wide.bars.map(({ height }) => Math.round(height)),
      );
    const [numbers, shares] = [heights('number'), heights('share')];
    expect(numbers).toEqual([[69, 138], [1]]);
    // 25 % and 2.5 %; 0.5 %.
    expect(shares).toEqual([[138, 14], [3]]);
  });

  test('lead to the search in one year, where anything was found', () => {
    const [lamps, trams] = overTime(years, texts, query, false).charts;
    expect(lamps?.pictures.narrow.areas.map(({ href }) => href)).toEqual([
      '?q=lamps&kind=question&from=1960&to=1960',
      '?q=lamps&kind=question&from=1962&to=1962',
    ]);
    expect(trams?.pictures.narrow.areas.map(({ href }) => href)).toEqual([
      '?q=trams&kind=question&from=1960&to=1960',
    ]);
  });

  test('stand in a table, what is not known as such', () => {
    const { columns, rows, charts } = overTime(years, texts, query, false);
    expect(charts[0]?.caption).toBe('“lamps”: 150 of 4,200 questions');
    expect(columns).toEqual(['Year', '“lamps”', 'Share', '“trams”', 'Share', 'All questions']);
    expect(rows.map(({ year, values }) => [year, ...values])).toEqual([
      ['1960', '50', '25.0%', '1', '0.5%', '200'],
      ['1961', '0', '–', '0', '–', '0'],
      ['1962', '100', '2.5%', 'not known', 'not known', '4,000'],
    ]);
  });

  test('and in a file, which says that all is invented where it is', () => {
    const { file } = overTime(years, texts, query, true);
    expect(parse(file.join(''), { bom: true, columns: true })).toEqual([
      { year: '1960', questions: '200', '“lamps”': '50', '“trams”': '1', invented: 'true' },
      { year: '1961', questions: '0', '“lamps”': '0', '“trams”': '0', invented: 'true' },
      { year: '1962', questions: '4000', '“lamps”': '100', '“trams”': '', invented: 'true' },
    ]);
  });
});
