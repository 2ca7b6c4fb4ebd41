import { expect, test } from 'vitest';
import { textHtml } from './textHtml.ts';

test('a date stays together, an address may break after its slashes, and nothing is markup', () => {
  expect(textHtml('They run from 20 January 1971 to 1 May 1978. https://a.example/b')).toBe(
    'They run from <span class="date">20 January 1971</span> to <span class="date">1 May 1978</span>. https://a.example/<wbr>b',
  );
  expect(textHtml('On 21 June 2018: <b>a & b</b>')).toBe(
    'On <span class="date">21 June 2018</span>: &lt;b&gt;a &amp; b&lt;/b&gt;',
  );
});

test.each(['', '2018/1558', 'In 20 january 1978', '120 May 19781'])(
  'what is no date is words: %j',
  (text) => {
    expect(textHtml(text)).toBe(text);
  },
);
