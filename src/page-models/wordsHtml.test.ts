import { expect, test } from 'vitest';
import { parseSections } from '../record/parseSections.ts';
import type { Section } from '../record/Section.ts';
import { wordsHtml, type Links } from './wordsHtml.ts';

const NONE: Links = {
  held: new Set(),
  speakers: new Map(),
  quoted: { answeredBy: [], source: '“Lamps”, question 1978/1151' },
};

/** The markup of a body’s one part, its margin marks taken out. */
function words(body: string, links = NONE): string {
  const html = parseSections(body, 1)
    .map((section) => wordsHtml(section, links))
    .join('');
  return html.replace(/ ?<a class="mark".*?<\/a>|<div class="source".*?<\/div>/g, '');
}

test('each paragraph has an address and a mark that leads to it', () => {
  const [section] = parseSections('## Answer of 26 June 1978\n\nOne.\n\nTwo.\n', 1);
  expect(section && wordsHtml(section, NONE)).toBe(
    [1, 2]
      .map(
        (number) =>
          `<p id="answer-of-26-june-1978-p${number}">${number === 1 ? 'One.' : 'Two.'} ` +
          `<a class="mark" href="#answer-of-26-june-1978-p${number}"><span class="aside">Link to paragraph </span>${number}` +
          '<span class="aside"> of “Answer of 26 June 1978”</span></a></p>' +
          `<div class="source" hidden>“Lamps”, question 1978/1151, paragraph ${number} of “Answer of 26 June 1978”.</div>`,
      )
      .join(''),
  );
});

test('each paragraph has its source: who speaks, in which question, and its own address', () => {
  const quoted = {
    askedBy: 'Jon Marsh',
    answeredBy: ['The Mayor (Ada Reed at the time)'],
    source: '“Lamps”, question 1978/1151',
    url: 'https://a.example/questions/1978/1151/',
  };
  const body = '## Question\n\nWhy?\n\n## Answer\n\nSo.\n\n**The Chair:** Order.\n\n- a\n';
  const html = parseSections(body, 1)
    .map((section) => wordsHtml(section, { ...NONE, quoted }))
    .join('');
  const at = 'https://a.example/questions/1978/1151/#';
  expect(
    [...html.matchAll(/<div class="source" hidden>(.*?)<\/div>/g)].map(([, cited]) => cited),
  ).toEqual([
    `Jon Marsh, “Lamps”, question 1978/1151, paragraph 1 of the question. ${at}question-p1`,
    `The Mayor (Ada Reed at the time), “Lamps”, question 1978/1151, paragraph 1 of the answer. ${at}answer-p1`,
    `The Chair, “Lamps”, question 1978/1151, paragraph 2 of the answer. ${at}answer-p2`,
    `The Chair, “Lamps”, question 1978/1151, paragraph 3 of the answer. ${at}answer-p3`,
  ]);
});

test('a list keeps the mark of its items', () => {
  const lists = words('## Question\n\n- a\n\n* b\n\n+ c\n').match(/<ul[^>]*>/g);
  expect(lists).toEqual(['<ul>', '<ul class="bullets">', '<ul class="dots">']);
});

test('a list is one paragraph', () => {
  expect(words('## Question\n\n- a\n- b\n')).toMatch(
    /^<div class="para" id="question-p1"><ul>\s*<li>a<\/li>\s*<li>b<\/li>\s*<\/ul><\/div>$/,
  );
});

test('a table is one paragraph, which scrolls by itself under its name', () => {
  const html = words('## Answer\n\nBy year:\n\n| a | MQ 1978/1151 |\n| - | - |\n| 1\\|2 | |\n', {
    ...NONE,
    held: new Set(['1978/1151']),
  });
  expect(html).toBe(
    '<p id="answer-p1">By year:</p><div class="para" id="answer-p2">' +
      '<section class="scroll" aria-label="Table, paragraph 2 of the answer" tabindex="0"><table><tbody>' +
      '<tr><td>a</td><td><a href="/questions/1978/1151/">MQ 1978/1151</a></td></tr>' +
      '<tr><td>1|2</td><td></td></tr></tbody></table></section></div>',
  );
});

test('of a table whose words find no room on a sheet of paper, words may break there', () => {
  const table = (columns: number) =>
    words(
      `## Answer\n\n| ${Array.from({ length: columns }, () => 'inspection').join(' | ')} |\n|${' - |'.repeat(columns)}\n`,
    );
  expect(table(6)).toContain('class="scroll"');
  expect(table(7)).toContain('class="scroll dense"');
});

test('an address is a link as it is printed, and nothing is fetched or told where from', () => {
  const out = (href: string, printed = href) =>
    `<a class="out" href="${href}" rel="nofollow noopener noreferrer">${printed}</a>`;
  expect(words('## Question\n\nThe list <https://a.example/b?c&d> or www.a.example.\n')).toBe(
    `<p id="question-p1">The list &#x3C;${out('https://a.example/b?c&#x26;d')}> or ${out('http://www.a.example/', 'www.a.example')}.</p>`,
  );
  // The first letter is Cyrillic.
  expect(words('## Question\n\nhttps://сity.example/\n')).toBe(
    `<p id="question-p1">${out('https://xn--ity-3ed.example/', 'https://сity.example/')} <span class="ours">(xn--ity-3ed.example)</span></p>`,
  );
});

test('the address of a question’s page is a reference; other numbers in addresses are none', () => {
  const links = { ...NONE, held: new Set(['2018/2507']) };
  const html = words(
    '## Question\n\nSee https://www.london.gov.uk/questions/2018/2507 and https://a.example/2018/2507.\n',
    links,
  );
  expect(html).toMatch(
    /^<p id="question-p1">See https:\/\/www\.london\.gov\.uk\/questions\/<a href="\/questions\/2018\/2507\/">2018\/2507<\/a> and <a class="out"/,
  );
});

test('an address that the end of its line broke is text, in a list too', () => {
  const broken = 'https://a.example/reports/the-cost-of';
  for (const line of [broken, `- x\n- ${broken}`, `**The Chair:** ${broken}`]) {
    expect(words(`## Answer\n\n${line}\n\nlamps.pdf\n`)).not.toContain('href');
    expect(words(`## Answer\n\n${line}\n\n**The Chair:** lamps.pdf\n`)).toContain(
      'href="https://a.example/reports/the-cost-of"',
    );
  }
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
      '<span class="unheld">0088/1974</span> <span class="ours">(not in this archive)</span>.</p>',
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
      { type: 'table', rows: [[text, text]] },
    ],
  };
  const speakers = new Map([[text, '/members/jon-marsh/']]);
  for (const links of [NONE, { ...NONE, speakers }]) {
    expect(wordsHtml(section, links)).not.toMatch(
      /<(?!\/?(?:div|p|b|ul|li|a|span|section|table|tbody|tr|td)\b)/,
    );
  }
});
