import { expect, test } from 'vitest';
import { personSlug } from '../record/personSlug.ts';
import { checkAliases } from './checkAliases.ts';

/** What is told of aliases, each `name = person`, in the lines of a file. */
function told(...aliases: string[]): string[] {
  const items = aliases.map((alias, index) => {
    const [name = '', person = ''] = alias.split(' = ');
    return { value: { name, person, reason: 'Both.' }, line: index + 1, column: 3 };
  });
  return checkAliases('people/aliases.yaml', items, personSlug).map(
    ({ file, line, column, rule, severity, message }) => {
      expect([file, column]).toEqual(['people/aliases.yaml', 3]);
      return `${line} ${severity} ${rule}: ${message}`;
    },
  );
}

test('several names of one person', () => {
  expect(told('Nan Attaway = wren-attaway', 'N Attaway = wren-attaway')).toEqual([]);
});

test.each([
  [
    ['Nan Pell = ada-pell', 'Dr Nan Pell AM = ida-pell'],
    ['2 error repeated-item: “Dr Nan Pell AM” is also on line 1, as ada-pell'],
  ],
  [
    ['Nan Pell = ada-pell', 'Nan Pell = ada-pell'],
    ['2 warning needless-alias: “Nan Pell” is also on line 1, as ada-pell'],
  ],
  [['Ada Pell = ada-pell'], ['1 warning needless-alias: “Ada Pell” is ada-pell without this line']],
  [
    ['The Mayor = ada-pell'],
    ['1 warning needless-alias: “The Mayor” is not the name of a person or group'],
  ],
  [
    ['Nan Pell = ada-pell', 'Ada Pell = ida-pell'],
    ['1 error alias-of-alias: ada-pell is itself an alias, of ida-pell on line 2'],
  ],
  [
    ['Nan Pell = ada-pell', 'Ada Pell = nan-pell'],
    [
      '1 error alias-of-alias: ada-pell is itself an alias, of nan-pell on line 2',
      '2 error alias-of-alias: nan-pell is itself an alias, of ada-pell on line 1',
    ],
  ],
])('%j', (aliases, expected) => {
  expect(told(...aliases)).toEqual(expected);
});
