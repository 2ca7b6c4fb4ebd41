import { describe, expect, test } from 'vitest';
import { readText } from './readText.ts';

/** The references of a text with their printed forms. */
function printed(text: string) {
  return readText(text).parts.flatMap((part) =>
    part.reference ? [[part.reference, part.text]] : [],
  );
}

describe('a pasted text', () => {
  test('is cut at its references, and stays whole', () => {
    const text = 'Thank you for MQ 2018/1558.\n\nSee 2016/0027 and 2018/1558; not 2008/09.';
    const read = readText(text);
    expect(read.parts.map((part) => part.text).join('')).toBe(text);
    expect([...read.mentions]).toEqual([
      ['2018/1558', 2],
      ['2016/0027', 1],
    ]);
    expect(read.years).toEqual(['2016', '2018']);
  });

  test.each([
    ['spaces and tabs', 'Question\u00a0 \tNo: 27/2018', '2018/0027'],
    ['the end of a line', 'as Question\r\n27/2018 says', '2018/0027'],
    ['the end of a line within a number', 'as MQ 2018/\n1558 says', '2018/1558'],
    ['the end of a paragraph', 'Question\n\n27/2018', undefined],
  ])('is read over %s', (_, text, reference) => {
    expect(printed(text)[0]?.[0]).toBe(reference);
  });

  test('without a reference is one part, and an empty one none', () => {
    expect(readText('Nothing here.').parts).toEqual([{ text: 'Nothing here.' }]);
    expect(readText(' \n ')).toMatchObject({ parts: [], years: [] });
  });

  test.each([
    ['words', 'the lamps of the bridge, '],
    ['references', 'MQ 2018/1558, '],
    ['slashes', '/ '],
    ['numbers', '1/2/3/'],
    ['announcers', 'question no question number: '],
    ['addresses', 'https://www.www.'],
    ['spaces', '  \u00a0\t'],
    ['lines', '\n'],
  ])('of a megabyte of %s is read in a moment', (_, unit) => {
    const start = performance.now();
    readText(unit.repeat(1_000_000 / unit.length));
    // What takes time in proportion takes a tenth of this; with its square, hours.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
