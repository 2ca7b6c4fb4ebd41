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

const SITE = 'Sample archive of an invented city';
const WORDS = '0123456789abcdef'.repeat(4);

const csl = z.object({
  title: z.string(),
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
  // Citation.js takes only the year of RIS, and Zotero the day as well.
  const date = form === 'ris' ? [1976] : [1976, 9, 15];
  expect(cited?.issued?.['date-parts'][0]).toEqual(date);
});

test.each([
  '50% of £5 & “more”',
  'A {brace} and a \\ and ~tilde^',
  '#1_2 $3',
  '<b>not bold</b>',
  'Ünïcödé',
])('a title that BibTeX could stumble over reads back: %s', (title) => {
  // Double braces, which keep capitals, are read as rich text around the title.
  const { title: shown = '' } =
    read(citation(question({ title }), SITE, { words: WORDS }).bibtex) ?? {};
  expect(shown.replace(/<span class="nocase">|<\/span>/g, '')).toBe(title);
  expect(read(citation(question({ title }), SITE, { words: WORDS }).ris)?.title).toBe(title);
});

test('a name with titles stays as printed', () => {
  expect(
    citation(question({ askedBy: 'Dr Ruth Oyelaran AM' }), SITE, { words: WORDS }).bibtex,
  ).toContain('author = {{Dr Ruth Oyelaran AM}}');
});

test('the name of the site and the public address of the page stand in all forms', () => {
  const url = 'https://example.org/mqt/questions/1976/0427/';
  const cited = citation(question({}), SITE, { words: WORDS, url });
  expect(cited.plain).toContain(` ${url} (Fictional record`);
  expect(cited.bibtex).toContain(`url = {${url}}`);
  expect(cited.ris).toContain(`UR  - ${url}\n`);
  expect(cited.ris).toContain(`PB  - ${SITE}\n`);
});

test('an earlier wording is told from the present one', () => {
  const url = 'https://example.org/questions/1976/0427/at/1977-01-02/';
  const cited = citation(question({}), SITE, { words: WORDS, url, until: '1977-01-02' });
  expect(cited.plain).toContain(`${url} (Fictional record`);
  for (const text of Object.values(cited)) {
    expect(text).toContain('An earlier wording, current until 2 January 1977');
    expect(text).toContain('SHA-256 of the words: 0123456789abcdef');
  }
  expect(cited.bibtex).toMatch(/^@misc\{mqt-1976-0427-until-1977-01-02,/);
});
