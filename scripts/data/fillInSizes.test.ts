import { expect, test } from 'vitest';
import { fillInSizes } from './fillInSizes.ts';

const sha256 = '0123456789abcdef'.repeat(4);
const filled = (html: string, bytes: number) =>
  fillInSizes(html, new Map([['schema/v1/entry.json', { bytes, sha256 }]]));

test('every place of a file is filled in, and nothing else is touched', () => {
  const html = (size: string, sum: string) =>
    `<td>${size}</td><code>${sum}</code> {bytes} {name:x} "contentSize":"${size}"`;
  expect(
    filled(html('{bytes:schema/v1/entry.json}', '{sha256:schema/v1/entry.json}'), 1_234_567),
  ).toBe(html('1.2\u00a0MB', sha256));
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [812, '812 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [64_499, '64 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [1_250_000, '1.3 MB'],
  [99_960_000, '100 MB'],
  [456_700_000, '457 MB'],
  [12_300_000_000, '12.3 GB'],
])('%d bytes are printed as %s', (bytes, printed) => {
  expect(filled('{bytes:schema/v1/entry.json}', bytes)).toBe(printed.replace(' ', '\u00a0'));
});

test('a file that was not written is named', () => {
  expect(() => filled('{bytes:questions.csv}', 1)).toThrow(
    'the data page names questions.csv, which was not written',
  );
});
