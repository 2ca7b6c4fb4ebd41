import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { citation } from './citation.ts';
import type { Question } from './entrySchema.ts';

/*
 * What we write is read by Citation.js, which knows nothing of this project: what it finds must be
 * what the record prints.
 */

const NAME = 'Sample archive of an invented city';
const SITE = { name: NAME };
const WORDS = '0123456789abcdef'.repeat(4);

const csl = z.object({
  title: z.string(),
  type: z.string(),
  number: z.string(),
  publisher: z.string(),
  author: z
    .array(
      z.object({
        family: z.string().optional(),
        given: z.string().optional(),
        literal: z.string().optional(),
      }),
    )
    .optional(),
  issued: z.object({ 'date-parts': z.array(z.array(z.number())) }).optional(),
});

function question(facts: Partial<Question>): Question {
  return {
    id: '1976/0427',
    kind: 'question',
    status: 'answered',
    invented: true,
    title: 'Night buses',
    date: '1976-09-15',
    meetingType: 'mqt',
    askedBy: 'Jon Marsh',
    sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
    ...facts,
  };
}

function read(text: string) {
  const parsed: unknown = plugins.input.chain(text);
  const [one] = z.array(csl).length(1).parse(parsed);
  return one;
}

test('the sentence says who, what, which, where and when', () => {
  expect(citation(question({}), SITE, { words: WORDS }).plain).toBe(
    'Jon Marsh, “Night buses”, question 1976/0427, Mayor’s Question Time, 15 September 1976. (Fictional record, created to demonstrate the software. SHA-256 of the words: 0123456789abcdef.)',
  );
  expect(
    citation(question({ askedBy: undefined, date: undefined }), SITE, { words: WORDS }).plain,
  ).toMatch(/^“Night buses”, question 1976\/0427, Mayor’s Question Time\./);
});

test.each(['bibtex', 'ris'] as const)('%s reads back', (form) => {
  const cited = read(citation(question({}), SITE, { words: WORDS })[form]);
  expect(cited?.title).toBe('Night buses');
  expect(cited?.author).toMatchObject([{ family: 'Marsh', given: 'Jon' }]);
  expect(cited?.issued?.['date-parts'][0]).toEqual([1976, 9, 15]);
  expect([cited?.type, cited?.number, cited?.publisher]).toEqual(['report', '1976/0427', NAME]);
});

test.each([
  '50% of £5 & “more”',
  'A {brace} and a \\ and ~tilde^',
  '#1_2 $3',
  '<b>not bold</b>',
  'Ünïcödé – with a dash',
  'Well -- and then --- none',
  "``Quoted'' in the old way, `one' and !`",
])('a title that BibTeX could stumble over reads back: %s', (title) => {
  // Double braces, which keep capitals, are read as rich text around the title.
  const { title: shown = '' } =
    read(citation(question({ title }), SITE, { words: WORDS }).bibtex) ?? {};
  expect(shown.replace(/<span class="nocase">|<\/span>/g, '')).toBe(title);
  expect(read(citation(question({ title }), SITE, { words: WORDS }).ris)?.title).toBe(title);
});

test.each(['bibtex', 'ris'] as const)(
  'one person is one author in %s, with honours and without, and an office is no person',
  (form) => {
    const authorOf = (askedBy: string) =>
      read(citation(question({ askedBy }), SITE, { words: WORDS })[form])?.author;
    const author = [{ family: 'Oyelaran', given: 'Ruth' }];
    expect(authorOf('Ruth Oyelaran')).toMatchObject(author);
    expect(authorOf('Dr Ruth Oyelaran OBE AM')).toMatchObject(author);
    const [office] = authorOf('The Chair and the Deputy') ?? [];
    expect(office?.literal ?? office?.family).toBe('The Chair and the Deputy');
  },
);

test('the words are published by the Authority, and read on the site', () => {
  const site = { name: 'Our site', source: { name: 'Greater London Authority' } };
  const real = citation(question({ invented: undefined }), site, { words: WORDS });
  for (const form of ['bibtex', 'ris'] as const) {
    expect(read(real[form])?.publisher).toBe('Greater London Authority');
    expect(real[form]).toContain('Our site');
  }
});

test('what cannot be shown is U+FFFD in every form, and breaks none', () => {
  const title = 'Esc\u001b[31m nul\u0000 none\ufffe next\u0085line \u2028end';
  const cited = citation(question({ title }), SITE, { words: WORDS });
  const shown = 'Esc\ufffd[31m nul\ufffd none\ufffd next\u0085line \u2028end';
  expect(cited.plain).toContain(shown);
  expect(cited.bibtex).toContain(shown);
  expect(read(cited.ris)?.title).toBe(shown.replace(/[\u0085\u2028]/g, ' '));
  // As a reader of Python’s takes lines.
  for (const line of cited.ris.trimEnd().split(/[\n\u000b\f\r\u001c-\u001e\u0085\u2028\u2029]/))
    expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-/);
});

test('the name of the site and the public address of the page stand in all forms', () => {
  const url = 'https://example.org/mqt/questions/1976/0427/';
  const cited = citation(question({}), SITE, { words: WORDS, url });
  expect(cited.plain).toContain(` ${url} (Fictional record`);
  expect(cited.bibtex).toContain(`url = {${url}}`);
  expect(cited.ris).toContain(`UR  - ${url}\n`);
  expect(cited.ris).toContain(`PB  - ${NAME}\n`);
});

test('an earlier wording is told from the present one', () => {
  const url = 'https://example.org/questions/1976/0427/at/1977-01-02/';
  const cited = citation(question({}), SITE, { words: WORDS, url, until: '1977-01-02' });
  expect(cited.plain).toContain(`${url} (Fictional record`);
  for (const text of Object.values(cited)) {
    expect(text).toContain('An earlier wording, current until 2 January 1977');
    expect(text).toContain('SHA-256 of the words: 0123456789abcdef');
  }
  expect(cited.bibtex).toMatch(/^@techreport\{mqt-1976-0427-until-1977-01-02,/);
});
