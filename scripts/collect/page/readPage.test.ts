import { describe, expect, test } from 'vitest';
import { isQuestion, type Question } from '../../../src/record/entrySchema.ts';
import type { Body } from '../../../src/record/Entry.ts';
import { parseTranscript } from '../../../src/transcript/parseTranscript.ts';
import { formerHtml, presentHtml, type InventedPage } from '../inventPage.testing.ts';
import type { QuestionPage } from './CollectedPage.ts';
import { readPage } from './readPage.ts';

const FORMER = 'https://city.example/questions/1972/0155';
const PRESENT = 'https://city.example/who-we-are/find-an-answer/lamps-tanner-park';

const PAGE: InventedPage = {
  title: 'Lamps in Tanner Park',
  date: '1972-03-22',
  reference: '1972/0155',
  askedBy: 'Ruth Oyelaran',
  group: 'City Independents',
  question: '<p>Will you light the path?</p><p>If not, why?</p>',
  answers: [{ date: 'Monday 3 April 1972', words: '<p>The lamps are the borough’s.</p>' }],
};

function questionOf(html: string, address = FORMER): QuestionPage {
  const page = readPage(html, address);
  if (page.kind !== 'question') throw new Error(page.reason);
  return page;
}

/** The entry that ingest makes of a page, and what it warns of. */
function entryOf({ name, text, address }: QuestionPage): {
  facts: Question;
  body: Body;
  rules: string[];
} {
  const transcript = { file: `transcripts/${name}.txt`, text, url: `${address}\n` };
  const { drafts, problems } = parseTranscript(transcript, {
    aliases: [],
    groups: [],
    offices: [],
  });
  const [draft] = drafts;
  if (!draft || !isQuestion(draft.facts))
    throw new Error(`no entry: ${JSON.stringify(problems)}\n${text}`);
  return { facts: draft.facts, body: draft.readBody(), rules: problems.map(({ rule }) => rule) };
}

const BUILDS = [
  [
    'former site, all labels',
    (page: InventedPage) => questionOf(formerHtml(page, { address: FORMER, labels: true })),
  ],
  [
    'former site, labels stripped',
    (page: InventedPage) => questionOf(formerHtml(page, { address: FORMER, labels: false })),
  ],
  ['present site', (page: InventedPage) => questionOf(presentHtml(page, PRESENT), PRESENT)],
] as const;

describe.each(BUILDS)('a page of the %s', (build, read) => {
  const paragraph = (text: string) => ({ type: 'paragraph', text });

  test('gives the entry that its text gives', () => {
    const page = read(PAGE);
    expect(page).toMatchObject({ name: '1972-0155', open: false });
    const { facts, body, rules } = entryOf(page);
    expect(rules).toEqual([]);
    expect(facts).toMatchObject({
      id: '1972/0155',
      title: PAGE.title,
      date: '1972-03-22',
      invented: true,
      askedBy: 'Ruth Oyelaran',
      organisation: 'City Independents',
      askedOf: ['The Mayor'],
      status: 'answered',
      answers: [{ answeredBy: 'The Mayor', date: '1972-04-03', status: 'answered' }],
    });
    expect(body).toEqual({
      question: [paragraph('Will you light the path?'), paragraph('If not, why?')],
      answers: [[paragraph('The lamps are the borough’s.')]],
    });
    expect(page.text).not.toMatch(/Menu|Footer|none of the record|color/);
  });

  test('without an answer is open, and says nothing in its place', () => {
    const page = read({ ...PAGE, answers: [] });
    expect(page.open).toBe(true);
    expect(entryOf(page)).toMatchObject({ facts: { status: 'unanswered' }, rules: [] });
  });

  test('with a holding answer alone is open', () => {
    const words = 'Officers are drafting a response which will be sent shortly.';
    const page = read({ ...PAGE, answers: [{ words, holding: true }] });
    expect(page.open).toBe(true);
    expect(entryOf(page).facts.status).toBe('holding');
  });

  test('with a holding answer and the real one has both, with their days', () => {
    const page = read({
      ...PAGE,
      answers: [
        {
          date: 'Wednesday 22 March 1972',
          words: 'Officers are drafting a response',
          holding: true,
        },
        { date: 'Monday 3 April 1972', words: '<p>They are lit.</p>' },
      ],
    });
    expect(page.open).toBe(false);
    const { facts, body, rules } = entryOf(page);
    expect(rules).toEqual([]);
    expect(facts.answers?.map(({ date, status }) => [date, status])).toEqual([
      ['1972-03-22', 'holding'],
      ['1972-04-03', 'answered'],
    ]);
    expect(body.answers).toEqual([
      [paragraph('Officers are drafting a response')],
      [paragraph('They are lit.')],
    ]);
  });

  test('keeps links, lists, tables in lists, and what only attachments say', () => {
    const words = `<p>See <a href="/reports/1#top">the report</a>, <a href="#here">below</a> and <a href="https://other.example/x">https://other.example/x</a>.</p>
<ol start="3" type="i"><li>drivers</li><li><p>signs</p><p>and lamps</p><ul><li>brass</li></ul></li></ol>
<ul><li><table><tr><th>Year</th><th>Cost</th></tr><tr><td>1970<br>to 1971</td><td></td></tr><tr><td colspan="2">all</td></tr></table></li></ul>`;
    const files = [['Costs  of lamps.pdf', '/files/costs of lamps.pdf']] as const;
    const { text } = read({ ...PAGE, answers: [{ words, files }] });
    const lines = text
      .split('\n')
      .map((line) => line.replace(/ $/, ''))
      .filter(Boolean);
    const at = lines.indexOf(
      'See the report <https://city.example/reports/1#top>, below and https://other.example/x.',
    );
    expect(lines.slice(at + 1)).toEqual([
      'iii. drivers',
      'iv. signs',
      'and lamps',
      '• brass',
      '•',
      'Year\tCost',
      '1970 to 1971\t',
      'all\t',
      'Attachment: Costs of lamps.pdf https://city.example/files/costs%20of%20lamps.pdf',
    ]);
  });

  test('with attachments alone is answered', () => {
    const page = read({ ...PAGE, answers: [{ words: '', files: [['a.pdf', '/a.pdf']] }] });
    expect(page.open).toBe(false);
    const { facts, rules } = entryOf(page);
    expect(facts.status).toBe('answered');
    expect(facts.answers?.[0]?.attachments).toEqual([
      { name: 'a.pdf', address: 'https://city.example/a.pdf' },
    ]);
    expect(rules).toEqual([]);
  });

  test('with odd bytes has every word of it', () => {
    const words =
      '<p>\u00a35\u00a0for Si\u00e2n\u2019s \u201clamps\u201d &#x1f986;&nbsp;&shy;\u200bend</p>';
    const page = read({ ...PAGE, answers: [{ words }] });
    const [answer] = entryOf(page).body.answers;
    expect(answer).toEqual([paragraph('£5 for Siân’s “lamps” \u{1f986} \u00ad\u200bend')]);
  });

  test('shows a record once that stands on it twice', () => {
    const html =
      build === 'present site'
        ? presentHtml(PAGE, PRESENT)
        : formerHtml(PAGE, { address: FORMER, labels: build.includes('all') });
    const answer =
      /<article[^]*<\/article>|<div class="u-space-y-5">[^]*?<\/div>\n*<\/div>/.exec(html)?.[0] ??
      '';
    expect(answer).toContain('lamps');
    const twice = html.replace(answer, `${answer}\n${answer}`);
    expect(questionOf(twice, PRESENT).text).toBe(read(PAGE).text);
  });
});

test('a supplementary of the present site without a number is named after its question', () => {
  const page = {
    ...PAGE,
    title: 'Lamps (Supplementary) [4]',
    supplementaryTo: '/questions/1972/0155',
  };
  const { reference: _reference, ...bare } = page;
  const read = questionOf(presentHtml(bare, PRESENT), PRESENT);
  expect(read.name).toBe('1972-0155-s4');
  expect(entryOf(read).facts).toMatchObject({
    id: '1972/0155-s4',
    kind: 'supplementary',
    supplementary: 4,
  });
  const orphan = presentHtml({ ...bare, title: 'Lamps' }, PRESENT);
  expect(questionOf(orphan, PRESENT).name).toBe('lamps-tanner-park');
});

test('an address with a suffix names the file, and archives are no part of any address', () => {
  const html = formerHtml(PAGE, {
    address:
      'https://archive.example/web/20180102030405/https://city.example/questions/1972/0155-0',
    labels: false,
  }).replace(
    '<p>Will',
    '<p><a href="https://archive.example/web/20180102030405/https://other.example/a?b=c">Will',
  );
  const page = questionOf(html);
  expect(page).toMatchObject({
    name: '1972-0155-0',
    address: 'https://city.example/questions/1972/0155-0',
  });
  expect(page.text).toContain('<https://other.example/a?b=c>');
  const home = formerHtml(PAGE, { address: 'https://city.example/', labels: false });
  expect(questionOf(home).address).toBe(FORMER);
});

test('markup in the words is words, and what could run reaches no text', () => {
  const hostile = `<p>&lt;script&gt;alert(1)&lt;/script&gt; <a href="javascript:alert(2)">press</a><img src=x onerror=alert(3)>
<script>alert(4)</script><template>five</template><span hidden>six</span></p>`;
  const { text } = questionOf(
    formerHtml({ ...PAGE, question: hostile }, { address: FORMER, labels: true }),
  );
  expect(text).toContain('<script>alert(1)</script> press');
  expect(text).not.toMatch(/javascript:|onerror|alert\([234]\)|five|six/);
});

test.each([
  [
    'archive',
    '<title>Wayback Machine</title><h2>Hrm. The Wayback Machine has not archived that URL.</h2>',
  ],
  ['blocked', '<title>Just a moment...</title><h1>city.example</h1>'],
  ['blocked', '<title>city</title><h1>Please complete the CAPTCHA</h1>'],
  [
    'missing',
    '<title>Page not found | Invented city</title><div role="main"><h1>Page not found</h1></div>',
  ],
  ['error', '<title>503 Service Unavailable</title>'],
  ['error', '<title>Invented city</title><h1>The website encountered an unexpected error</h1>'],
  ['error', ''],
  [
    'unknown',
    '<title>Lamps</title><div role="main"><h1>Lamps</h1><p>Question by Ruth Oyelaran</p></div>',
  ],
])('a page of the kind %s gives no text, and says what it is: %s', (kind, html) => {
  const page = readPage(html, FORMER);
  expect(page.kind).toBe(kind);
  expect(page).toHaveProperty('reason');
});

test('a question that speaks of a page not found is a question', () => {
  const html = formerHtml({ ...PAGE, title: 'Page not found' }, { address: FORMER, labels: true });
  expect(questionOf(html).text).toContain('Page not found');
});

test('the toolbar of an archive is no part of a page', () => {
  const bar = '<div id="wm-ipp-base"><p>12 captures</p></div>';
  const html = formerHtml(PAGE, { address: FORMER, labels: true });
  const with_ = html.replace('<div role="main">', `<div role="main">${bar}`);
  expect(questionOf(with_).text).toBe(questionOf(html).text);
});
