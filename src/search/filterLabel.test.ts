import { expect, test } from 'vitest';
import { filterValue, statusLabel } from './filterLabel.ts';

const NAMES = { members: [], groups: [], categories: [], answerers: [] };

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
