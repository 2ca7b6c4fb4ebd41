import { expect, test } from 'vitest';
import { rawLines, sourceLines } from './sourceLines.ts';

test('lines end with LF, CRLF or CR, and the last one needs no ending', () => {
  for (const ending of ['\n', '\r\n', '\r']) {
    expect(rawLines(['a', '', 'b'].join(ending))).toEqual(['a', '', 'b']);
  }
  // Other characters that some programs break lines at are part of the text.
  expect(rawLines('a\u2028b\u0085c\fd\u000be')).toHaveLength(1);
});

test('a source line knows its number, its words and how many blank lines stand before it', () => {
  const raw = rawLines('\n Title \n \u00a0\t\n\nMeeting:\u00a0 \nMQT  on 1961-05-10');
  expect(sourceLines(raw)).toEqual([
    { number: 2, raw: ' Title ', words: 'Title', gap: 1 },
    { number: 5, raw: 'Meeting:\u00a0 ', words: 'Meeting:', gap: 2 },
    { number: 6, raw: 'MQT  on 1961-05-10', words: 'MQT on 1961-05-10', gap: 0 },
  ]);
});
