import { expect, test } from 'vitest';
import { authorName } from './authorName.ts';

test.each([
  'Ruth Oyelaran',
  'Dr Ruth Oyelaran AM',
  'Ruth Oyelaran OBE AM',
  'Ruth Oyelaran AM (Chair)',
  'Ruth Oyelaran, Chair of the Committee',
  'The Rt Hon Ruth Oyelaran MP',
])('%s is one author', (printed) => {
  expect(authorName(printed)).toEqual({ family: 'Oyelaran', given: 'Ruth' });
});

test.each([
  'The Mayor',
  'The Chair',
  'Baroness Tamsin',
  'Oyelaran AM',
  'Jon Marsh and Ruth Oyelaran',
])('%s stays as printed', (literal) => {
  expect(authorName(literal)).toEqual({ literal });
});
