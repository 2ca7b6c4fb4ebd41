import { describe, expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';
import { filterValue } from './filterLabel.ts';
import { offersFor } from './offersFor.ts';
import { NO_NAMES } from './SearchNames.ts';
import { isEmpty, readQuery, writeQuery } from './SearchQuery.ts';

describe('a search is an address', () => {
  test.each([
    '',
    '?q=flood+gates',
    '?q=flood&member=jon-marsh&status=answered&kind=question&from=1978&to=1978',
    '?q=flood&kind=question&attachments=yes',
    '?q=flood&from=1978&to=1980&order=best',
  ])('“%s” is read and written back', (address) => {
    expect(writeQuery(readQuery(address))).toBe(address);
  });

  test('what is unknown or empty in it is left out', () => {
    expect(readQuery('?q=%20&year=&colour=red&from=next&order=up')).toEqual({
      text: '',
      filters: {},
      order: 'newest',
    });
    expect(isEmpty(readQuery('?q='))).toBe(true);
  });
});

describe('an excerpt', () => {
  const words = Array.from({ length: 200 }, (_, index) => `w${index}`).join(' ');
  const shown = (locations: readonly number[], from = 0) =>
    excerpt(words, locations, from)
      .parts.map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join('');

  test('begins shortly before the place with most words found', () => {
    expect(shown([10, 100, 102, 104])).toMatch(
      /^… w94 w95 .*\[w100\] w101 \[w102\] w103 \[w104\].* …$/,
    );
    expect(excerpt(words, [10, 100, 102], 0).location).toBe(100);
  });

  test('is the beginning of the text where no word of it was found', () => {
    expect(shown([], 3)).toMatch(/^w3 w4 .* …$/);
  });

  test('leaves punctuation unmarked', () => {
    const { parts } = excerpt('the “lamps”, again', [1], 0);
    expect(parts.find(({ marked }) => marked)?.text).toBe('lamps');
    expect(parts.map(({ text }) => text).join('')).toBe('the “lamps”, again');
  });
});

describe('a name that is typed', () => {
  const named = [
    { slug: 'sian-oneill', name: 'Siân O’Neill', questions: 3, from: '1960', to: '1962' },
    { slug: 'neil-marsh', name: 'Neil Marsh', questions: 9, from: '1960', to: '1962' },
    {
      slug: 'anselm-fenn-olarkholt',
      name: 'Anselm Fenn-O’Larkholt',
      questions: 2,
      from: '',
      to: '',
    },
  ];

  test.each([
    ['Sian ONeill', ['sian-oneill']],
    ["O'Neill Siân", ['sian-oneill']],
    ['nei', ['neil-marsh', 'sian-oneill']],
    ['larkholt', ['anselm-fenn-olarkholt']],
    ['O’Larkholt', ['anselm-fenn-olarkholt']],
    ['Fenn', ['anselm-fenn-olarkholt']],
    ['sir anselm', ['anselm-fenn-olarkholt']],
    ['Dame Anselm OBE AM', ['anselm-fenn-olarkholt']],
    ['Marsh’s', ['neil-marsh']],
    ['sir', []],
    ['sir lamps', []],
    ['ne', []],
    ['lamps', []],
    ['', []],
  ])('“%s” offers %j', (text, slugs) => {
    expect(offersFor(text, named).map(({ slug }) => slug)).toEqual(slugs);
  });
});

test('a filter prints names for slugs and words for keys', () => {
  const names = {
    ...NO_NAMES,
    members: [{ slug: 'jon-marsh', name: 'Jon Marsh', questions: 1, from: '1960', to: '1960' }],
  };
  expect(filterValue('member', 'jon-marsh', names)).toBe('Jon Marsh');
  expect(filterValue('group', 'unknown', names)).toBe('unknown');
  expect(filterValue('status', 'holding', names)).toBe('Holding answer');
});
