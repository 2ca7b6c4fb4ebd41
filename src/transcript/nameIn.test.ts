import { expect, test } from 'vitest';
import { namesOf } from './namesOf.ts';

const { person } = namesOf({ aliases: [], groups: [], offices: [] });

test.each([
  ['Mayor (Ada Penrose)', 'ada-penrose'],
  ['The Mayor (Ada Penrose)', 'ada-penrose'],
  ['Mayor of London (Ada Penrose)', 'ada-penrose'],
  ['Deputy Mayor for Ponds (Corin Vale)', 'corin-vale'],
  ['Chair (Maud Ellery AM)', 'maud-ellery'],
  ['Commissioner Sir Ian Pell', 'ian-pell'],
  ['Assistant Commissioner Jon Vale', 'jon-vale'],
  ['Commissioner Vale', 'commissioner-vale'],
  ['[Sir] Simon Vale (Deputy Mayor)', 'simon-vale'],
  ['Chair (Transport Committee)', undefined],
  ['Mayor', undefined],
  ['The Chair', undefined],
])('%s is %s', (printed, slug) => {
  expect(person(printed)).toBe(slug);
});
