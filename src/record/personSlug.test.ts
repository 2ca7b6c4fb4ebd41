import { expect, test } from 'vitest';
import { personSlug } from './personSlug.ts';

// One row for each person: all the ways in which records print the name.
test.each([
  ['sian-berry', 'Sian Berry', 'Siân Berry', 'Sia\u0302n Berry AM'],
  ['leonie-cooper', 'Leonie Cooper', 'Léonie Cooper AM'],
  ['steve-oconnell', "Steve O'Connell", 'Steve O’Connell', 'Steve O`Connell'],
  ['len-duvall', 'Len Duvall', 'Len Duvall OBE AM', 'Len Duvall AM (Deputy Chair)'],
  ['onkar-sahota', 'Onkar Sahota', 'Dr Onkar Sahota AM', 'Onkar Sahota (AM)'],
  ['peter-hendy', 'Peter Hendy', 'Sir Peter Hendy', 'Sir Peter Hendy CBE, Commissioner, TfL'],
  ['toby-harris', 'Lord Toby Harris', 'The Lord Toby Harris'],
  [
    'sadiq-khan',
    'Sadiq Khan',
    'Sadiq Khan ()',
    '[Sadiq Khan (Mayor of London)',
    'Mayor Sadiq Khan',
  ],
  // Only hand-reviewed aliases make these one person.
  ['nick-rogers', 'Nick Rogers'],
  ['nicholas-rogers', 'Nicholas Rogers'],
  // A name is never used up: the last word stays, whatever it is.
  ['dean-bell', 'Dr Dean Bell'],
  ['lord', 'Lord'],
])('%s', (expected, ...printed) => {
  expect(printed.map(personSlug)).toEqual(printed.map(() => expected));
});

test('an office is no person', () => {
  for (const printed of [
    'The Mayor',
    'The Chair',
    'The Deputy Mayor',
    'Chair',
    'Mayor of London',
    '(Chair)',
    '--',
    '',
  ]) {
    expect(personSlug(printed), printed).toBeUndefined();
  }
});
