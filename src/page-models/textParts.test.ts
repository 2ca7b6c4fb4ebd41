import { expect, test } from 'vitest';
import { textParts } from './textParts.ts';

test('a date stays together, and an address may break after its slashes', () => {
  expect(textParts('They run from 20 January 1971 to 1 May 1978. https://a.example/b')).toEqual([
    { type: 'words', text: 'They run from ' },
    { type: 'date', text: '20 January 1971' },
    { type: 'words', text: ' to ' },
    { type: 'date', text: '1 May 1978' },
    { type: 'words', text: '. https://a.example/' },
    { type: 'break', text: 'b' },
  ]);
});

test.each(['', '2018/1558', 'In 20 january 1978', '120 May 19781'])(
  'what is no date is words: %j',
  (text) => {
    expect(textParts(text).every(({ type }) => type === 'words')).toBe(true);
  },
);
