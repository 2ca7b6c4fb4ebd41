import { expect, test } from 'vitest';
import { NO_NAMES } from './SearchNames.ts';
import { filterValue, statusLabel } from './filterLabel.ts';

const NAMES = NO_NAMES;

test('values are printed by their names: lists, words for keys, days, and as the records have them', () => {
  const named = (slug: string, name: string) => {
    return { slug, name, questions: 1, from: '1961', to: '1961' };
  };
  const names = {
    ...NAMES,
    categories: [named('street-lamps', 'Street Lamps')],
    answerers: [named('ada-reed', 'Ada Reed')],
  };
  expect(filterValue('category', 'street-lamps', names)).toBe('Street Lamps');
  expect(filterValue('answeredBy', 'ada-reed', names)).toBe('Ada Reed');
  expect(filterValue('askedOf', 'The Mayor', names)).toBe('The Mayor');
  expect(filterValue('day', '1961-05-10', names)).toBe('10 May 1961');
  expect(filterValue('day', 'toString', names)).toBe('toString');
  expect(filterValue('table', 'yes', names)).toBe('With');
});

test('a value that the site does not know stands as it was typed, whatever it is called', () => {
  expect(filterValue('status', 'holding', NAMES)).toBe('Holding answer');
  expect(filterValue('attachments', 'yes', NAMES)).toBe('With');
  expect(filterValue('attachments', 'no', NAMES)).toBe('Without');
  for (const value of ['nothing', 'toString', 'constructor', '__proto__']) {
    expect(filterValue('status', value, NAMES)).toBe(value);
    expect(filterValue('kind', value, NAMES)).toBe(value);
    expect(statusLabel(value)).toBe(value);
  }
});
