import { expect, test } from 'vitest';
import { addressList } from './addressList.ts';

test('addresses stand one a line, whatever ends it', () => {
  expect(
    addressList('\ufeff# published\r\n/\r\n\r\n/members/jon-marsh/ \r\n/about/', 'a.txt'),
  ).toEqual(['/', '/members/jon-marsh/', '/about/']);
});

test.each(['https://example.org/about/', '/about', '/members/a b/', '/members/%41/', '/*', '<<<'])(
  'a line that is none is named: %s',
  (line) => {
    expect(() => addressList(`/\n${line}\n`, 'content/addresses.txt')).toThrow(
      `content/addresses.txt:2: “${line}” is not the address of a page.`,
    );
  },
);
