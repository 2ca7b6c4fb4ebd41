import { expect, test } from 'vitest';
import { textHtml } from './textHtml.ts';

test('a date is kept together, an address may break, and nothing is markup', () => {
  expect(textHtml('On 21 June 2018: <b>a & b</b>')).toBe(
    'On <span class="date">21 June 2018</span>: &lt;b&gt;a &amp; b&lt;/b&gt;',
  );
  expect(textHtml('See https://a.example/b/c')).toContain('/<wbr>');
});
