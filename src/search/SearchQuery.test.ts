import { describe, expect, test } from 'vitest';
import { describeQuery } from './describeQuery.ts';
import { NO_NAMES } from './SearchNames.ts';
import { ordersOf, readQuery, writeQuery } from './SearchQuery.ts';

const names = {
  ...NO_NAMES,
  members: [{ slug: 'jon-marsh', name: 'Jon Marsh', questions: 1, from: '1960', to: '1960' }],
};

describe('years and days are a range', () => {
  test.each([
    ['?from=1984&to=1985', '1984', '1985', 'Years: 1984 to 1985'],
    ['?from=1985&to=1984', '1984', '1985', 'Years: 1984 to 1985'],
    ['?from=1984', '1984', undefined, 'Years: from 1984'],
    ['?to=1984', undefined, '1984', 'Years: up to 1984'],
    ['?year=1984', '1984', '1984', 'Year: 1984'],
    ['?year=1984&from=1980&to=1990', '1984', '1984', 'Year: 1984'],
    ['?year=1984&to=1990', '1984', '1984', 'Year: 1984'],
    ['?from=1984-03-05&to=1985', '1984-03-05', '1985', 'Dates: 5 March 1984 to 1985'],
    ['?from=1985-01-01&to=1984', '1984', '1985-01-01', 'Dates: 1984 to 1 January 1985'],
    ['?from=20+December+1989&to=1989', '1989-12-20', '1989', 'Dates: 20 December 1989 to 1989'],
    ['?to=1984-03-05', undefined, '1984-03-05', 'Dates: up to 5 March 1984'],
    ['?from=1984-03-05&to=5/3/1984', '1984-03-05', '1984-03-05', 'Date: 5 March 1984'],
    ['?from=1984-02-30&to=1985', undefined, '1985', 'Years: up to 1985'],
  ])('%s', (address, from, to, label) => {
    const query = readQuery(address);
    expect([query.from, query.to, query.unmet]).toEqual([from, to, undefined]);
    expect(describeQuery(query, names)).toBe(label);
    expect(readQuery(writeQuery(query))).toEqual(query);
  });

  test.each([
    ['?year=1988&from=1984&to=1985', 'Years: 1984 to 1985'],
    ['?year=1983&from=1984', 'Years: from 1984'],
    ['?year=1986&from=1985&to=1984', 'Years: 1984 to 1985'],
  ])('a year outside of it is not used, and known: %s', (address, label) => {
    const query = readQuery(address);
    expect(query.unmet).toBe(address.slice(6, 10));
    expect(describeQuery(query, names)).toBe(label);
    expect(writeQuery(query)).not.toContain('year=');
  });
});

describe('the orders', () => {
  test('without words are by day, and the newest first where none is chosen', () => {
    expect(ordersOf('')).toEqual(['newest', 'oldest']);
    expect(readQuery('?kind=question').order).toBe('newest');
    expect(readQuery('?kind=question&order=best').order).toBe('newest');
    expect(readQuery('?kind=question&order=oldest').order).toBe('oldest');
  });

  test('with words begin with the most recent years', () => {
    expect(readQuery('?q=lamps').order).toBe('recent');
    expect(writeQuery(readQuery('?q=lamps&order=newest'))).toBe('?q=lamps&order=newest');
    expect(writeQuery(readQuery('?q=lamps&order=recent'))).toBe('?q=lamps');
  });
});

test('a search is described by its words and all that narrows it', () => {
  const query = readQuery('?q=flood+gates&member=jon-marsh&status=holding&from=1984&to=1985');
  expect(describeQuery(query, names)).toBe(
    '“flood gates”, Member: Jon Marsh, Status: Holding answer, Years: 1984 to 1985',
  );
});
