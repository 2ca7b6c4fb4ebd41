import { expect, test } from 'vitest';
import { parseSections } from '../record/parseSections.ts';
import type { Section } from '../record/Section.ts';
import { wordsHtml, type Links } from './wordsHtml.ts';

const NONE: Links = { held: new Set(), speakers: new Map() };

/** The markup of a body’s one part, its margin marks taken out. */
function words(body: string, links = NONE): string {
  const html = parseSections(body, 1)
    .map((section) => wordsHtml(section, links))
    .join('');
  return html.replace(/ ?<a class="mark".*?<\/a>/g, '');
}

test('each paragraph has an address and a mark that leads to it', () => {
  const [section] = parseSections('## Answer of 26 June 1978\n\nOne.\n\nTwo.\n', 1);
  expect(section && wordsHtml(section, NONE)).toBe(
    [1, 2]
      .map(
        (number) =>
          `<p id="answer-of-26-june-1978-p${number}">${number === 1 ? 'One.' : 'Two.'} ` +
          `<a class="mark" href="#answer-of-26-june-1978-p${number}"><span class="aside">Link to paragraph </span>${number}` +
          '<span class="aside"> of “Answer of 26 June 1978”</span></a></p>',
      )
      .join(''),
  );
});

test('a list is one paragraph', () => {
  expect(words('## Question\n\n- a\n- b\n')).toMatch(
    /^<div class="para" id="question-p1"><ul>\s*<li>a<\/li>\s*<li>b<\/li>\s*<\/ul><\/div>$/,
  );
});

test('a speech runs to the next turn, and a speaker with a page is linked', () => {
  const links = { ...NONE, speakers: new Map([['Jon Marsh AM', '/members/jon-marsh/']]) };
  expect(words('## Answer\n\nYes.\n\n**Jon Marsh AM:** When?\n\nAnd where?\n', links)).toBe(
    '<div class="speech"><p id="answer-p1">Yes.</p></div>' +
      '<div class="speech"><p id="answer-p2"><b class="speaker"><a href="/members/jon-marsh/">Jon Marsh AM</a>:</b> When?</p>' +
      '<p id="answer-p3">And where?</p></div>',
  );
});

test('a reference is a link where its page is held, and is marked where it is not', () => {
  const links = { ...NONE, held: new Set(['1978/1151']) };
  expect(words('## Question\n\nSee MQ 1978/1151 and 0088/1974.\n', links)).toBe(
    '<p id="question-p1">See <a href="/questions/1978/1151/">MQ 1978/1151</a> and ' +
      '<span class="unheld">0088/1974</span> <span class="ours">(not held here)</span>.</p>',
  );
});

test('no words ever become an element, whatever they are and wherever they stand', () => {
  const text =
    '<img src=x onerror=alert(1)> <script>alert(1)</script> [press](javascript:alert(1))';
  const section: Section = {
    ...{ id: 'answer', heading: text, answer: 0 },
    blocks: [
      { type: 'paragraph', speaker: text, text },
      { type: 'list', items: [text] },
    ],
  };
  const speakers = new Map([[text, '/members/jon-marsh/']]);
  for (const links of [NONE, { ...NONE, speakers }]) {
    expect(wordsHtml(section, links)).not.toMatch(/<(?!\/?(?:div|p|b|ul|li|a|span)\b)/);
  }
});
