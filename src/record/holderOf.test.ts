import { expect, test } from 'vitest';
import { holderOf } from './holderOf.ts';
import type { Office } from './peopleSchema.ts';

const term = (person: string, from: string, to?: string): Office => ({
  office: 'The Mayor',
  person,
  name: person,
  from,
  ...(to && { to }),
});
const OFFICES = [
  term('ken-livingstone', '2000-05-04', '2008-05-03'),
  term('boris-johnson', '2008-05-04', '2016-05-08'),
  term('sadiq-khan', '2016-05-09'),
];

test.each([
  ['The Mayor', '2000-05-03', undefined],
  ['The Mayor\u200b', '2000-05-04', 'ken-livingstone'],
  ['The Mayor', '2000-05-04', 'ken-livingstone'],
  ['The Mayor', '2008-05-03', 'ken-livingstone'],
  ['The Mayor', '2008-05-04', 'boris-johnson'],
  ['the mayor', '2016-05-08', 'boris-johnson'],
  ['The Mayor', '2016-05-09', 'sadiq-khan'],
  ['The Mayor', '2025-01-01', 'sadiq-khan'],
  ['Mayor of London', '2016-05-08', 'boris-johnson'],
  ['The Mayor (Boris Johnson)', '2016-05-08', 'boris-johnson'],
  ['The Mayor', undefined, undefined],
  ['The Chair', '2018-06-21', undefined],
])('%s on %s', (printed, date, person) => {
  expect(holderOf(printed, date, OFFICES)?.person).toBe(person);
});

const NEW = [term('first', '1961-05-10'), term('second', '1965-05-10')];
test.each([[NEW], [NEW.toReversed()]])(
  'a new holder is one new term, wherever it stands: the one before ends on its eve',
  (offices) => {
    const on = (date: string) => holderOf('The Mayor', date, offices)?.person;
    expect([on('1965-05-09'), on('1965-05-10')]).toEqual(['first', 'second']);
  },
);

test('after a term that ended no one is taken for the holder, an earlier one neither', () => {
  const offices = [term('first', '1961-05-10'), term('second', '1962-05-10', '1963-05-09')];
  expect(holderOf('The Mayor', '1963-05-09', offices)?.person).toBe('second');
  expect(holderOf('The Mayor', '1963-05-10', offices)).toBeUndefined();
});
