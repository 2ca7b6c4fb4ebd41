import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapseWhiteSpace } from '../record/collapseWhiteSpace.ts';
import type { Block } from '../record/Entry.ts';
import { entryToMarkdown } from '../record/entryToMarkdown.ts';
import { markdownToEntry } from '../record/markdownToEntry.ts';
import { readEntry } from '../record/UnreadEntry.ts';
import type { People } from '../record/peopleSchema.ts';
import { printedLines } from '../record/printedLines.ts';
import { draftRecord } from './draftRecord.ts';
import { LAYOUTS } from './layouts/layouts.ts';
import { parseTranscript } from './parseTranscript.ts';
import { resolveDrafts } from './resolveDrafts.ts';
import { rawLines, sourceLines, type SourceLine } from './sourceLines.ts';
import { tokens } from './tokens.ts';
import { runs } from '../record/runs.testing.ts';

const PEOPLE: People = {
  aliases: [{ name: 'Wren Attaway', person: 'wren-attaway-pell', reason: 'Married.' }],
  groups: [{ name: 'Riverside Group', person: 'river-group', reason: 'Renamed.' }],
  offices: [
    { office: 'The Mayor', person: 'ada-penrose', name: 'Ada Penrose', from: '1960-01-01' },
  ],
};

const FULL = `Ferry at Low Wharf

Meeting:\u00a0
MQT on 1961-05-10
Session date:\u00a0
May 10, 1961
Reference:\u00a0
1961/0101
Question By:\u00a0
Wren Attaway
Organisation:\u00a0
Riverside Group
Asked Of:\u00a0
The Mayor
Category:\u00a0

Question

When will the ferry run, as in MQ 1960/0426?

Answer

Answer for Ferry at Low Wharf

Answer for Ferry at Low Wharf

Answered By:\u00a0
The Mayor

Officers are drafting a response which will be sent shortly.

Written response received on 1 June 1961: see below.

- on Sundays
• in June`;

const STRIPPED = `Kites on Gull Hill (Supplementary) [2]

Plenary on 1963-10-16
Session date:
October 16, 1963
Question By:
Idris Pell
City Independents
Asked Of:
The Mayor


Idris Pell AM:  May kites be flown?

Supplementary To:


Answer for Kites on Gull Hill (Supplementary) [2]

Answered By:
The Mayor

Ada Penrose (Mayor of London):  By day.

Oral response`;

function parse(text: string, file = '1961-0101.txt') {
  return parseTranscript({ file: `transcripts/${file}`, text }, PEOPLE);
}

describe('the mark of an invented record', () => {
  test.each([
    '[invented record]',
    '[INVENTED RECORD]',
    '(Invented record)',
    '[ Invented  record ]',
    'Invented record.',
    '\ufeff[Invented record]',
    '\n[Invented record]',
    '\n\n[Invented record]',
    'A heading\n\n[Invented record]',
    '[Invented record] Ferry',
    '\u200b[Invented\u00a0records]',
  ])('is no other one, and stands nowhere else: %j', (mark) => {
    const { drafts, problems, records } = parse(`${mark}\n${FULL}`);
    expect([drafts, records]).toEqual([[], 0]);
    expect(problems).toMatchObject([{ severity: 'error', rule: 'misplaced-mark' }]);
    expect(problems[0]?.line).toBe(mark.split('\n').length);
  });

  test('is refused at the end of a file that does not begin with it', () => {
    const { drafts, problems } = parse(`${FULL}\n\n[Invented record]\n`);
    expect(drafts).toEqual([]);
    expect(problems.map(({ rule }) => rule)).toEqual(['misplaced-mark']);
  });

  test('marks every record of a file that begins with it', () => {
    const { drafts } = parse(`[Invented record]\n${FULL}`);
    expect(drafts.map(({ facts }) => facts.invented)).toEqual([true]);
  });

  test('is no word of a record that only speaks of inventions', () => {
    const { drafts, problems } = parse(FULL.replace('By day.', 'He invented record players.'));
    expect([drafts.length, problems]).toEqual([1, []]);
  });
});

test.each(['1977-13-45', '1977-02-29', '1977-2-3', '19770203', '1977'])(
  'a file named as the reading of %s, which is no day, is refused',
  (day) => {
    const { drafts, problems } = parse(FULL, `1961-0101@${day}.txt`);
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', rule: 'bad-reading-date' }]);
    expect(problems[0]?.message).toContain(`“${day}”`);
  },
);

describe('a file', () => {
  test.each([
    ['', 0, ['empty-file']],
    [' \u00a0\n\n\t', 0, ['empty-file']],
    ['[Invented record]\n', 0, ['unknown-layout']],
    [
      'Search questions\n\n- Kites\nReference: 1963/0100\nMeeting date: 16/10/1963',
      0,
      ['search-results'],
    ],
    ['Minutes\n\nSession date:\nMay 10, 1961\n\nThe Chair: Welcome.', 0, ['minutes']],
    ['<!DOCTYPE html>\n<html><body>Session date:</body></html>', 0, ['html-file']],
    ['Kites\n\nThis page is from TheyWorkForYou', 0, ['theyworkforyou-page']],
    ['Kites\n(Citation: Questions to the Mayor, c2)', 0, ['theyworkforyou-page']],
    ['A letter.\n\nNo record at all.', 0, ['unknown-layout']],
    ['For example: a question is headed "Question No: 1961/0001".', 0, ['unknown-layout']],
    // Of other programs, with all that a record has.
    [`<?xml version="1.0"?>\n<page>\n${FULL}\n</page>`, 0, ['data-file']],
    [`<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>\n${FULL}`, 0, ['html-file']],
    [`{ "id": "1976/0001",\n"text": "\n${FULL}"}`, 0, ['data-file']],
    [`[\n{\n"text": "\n${FULL}"}]`, 0, ['data-file']],
    [`[Invented record]\n{\n"text": "\n${FULL}"}`, 0, ['data-file']],
    [`From: <Saved by a browser>\nMIME-Version: 1.0\n\n<html>\n${FULL}`, 0, ['html-file']],
    [`Reference,Title,"Question",Member\n1976/0001,Lamps,"\n${FULL}\n",`, 0, ['data-file']],
    [`id\ttitle\tdate\n1\tLamps\t1976\n${FULL}`, 0, ['data-file']],
    [
      'London Assembly\n\nThursday, 17 June 1976\n\n• Lamps\n\nHow many lamps are lit?\n\n• Kerbs\n\nHow high are the kerbs of...',
      0,
      ['theyworkforyou-page'],
    ],
    [
      'Dear Jon Marsh\n\nOur ref: MGLA010176-0001\n\nThank you for your request under the Freedom of Information Act 1950.\n\n1. How many lamps are lit?\n\nSixty.',
      0,
      ['foi-answer'],
    ],
    [
      'London Assembly\nMinutes of the meeting of the Lamps Committee\n1 Apologies for absence\n2 Declarations of interests',
      0,
      ['minutes'],
    ],
    ['Agenda\nLondon Assembly\n1. Apologies for Absence and Chair’s Announcements', 0, ['minutes']],
    // With labels that make up a record elsewhere.
    [
      'Search questions\n\n• Lamps\nReference: 1976/0001\nQuestion by: Jon Marsh\nMeeting: MQT on 21 June 1976\nOrganisation: Reeds',
      0,
      ['search-results'],
    ],
    // One item of a list, its values on lines of their own, and lines of a dash alone between them.
    [
      'Lamps\n\nReference:\n1976/0001\n-\nQuestion by:\nJon Marsh\n-\nMeeting date:\n21 June 1976',
      0,
      ['search-results'],
    ],
    [
      'Skip to content\nSearch questions\nLamps\nReference: 1976/0001\n-\nQuestion by: Jon Marsh\n-\nMeeting date: 21 June 1976',
      0,
      ['search-results'],
    ],
    [
      '• Lamps\nReference: 1976/0001\nQuestion by: Jon Marsh\nMeeting date: 21 June 1976\n• Swans\nReference: 1976/0002\nQuestion by: Jon Marsh\nMeeting date: 21 June 1976',
      0,
      ['search-results'],
    ],
    [
      'MINUTES\nMeeting: London Assembly\nPresent:\nJon Marsh\n1978/0171 - Ice\nAsked by Jon Marsh',
      0,
      ['minutes'],
    ],
    [
      'TheyWorkForYou\nLamps\nQuestion No: 1976/0001\nJon Marsh\nWhy?\nThe Mayor\nBecause.',
      0,
      ['theyworkforyou-page'],
    ],
  ])('%j is refused with a reason', (text, records, rules) => {
    const parsed = parse(text);
    expect(parsed).toMatchObject({ records, drafts: [] });
    expect(parsed.problems.map(({ rule, severity }) => [rule, severity])).toEqual(
      rules.map((rule) => [rule, 'error']),
    );
  });

  test.each([
    'Lamps, title, date\nand member',
    '[The Chair: “id”]',
    '{Lamps}',
    'Wednesday, 10 May 1961',
    'A Freedom of Information Act request, MGLA010176',
  ])('is read where its words only resemble what is none: %j', (title) => {
    expect(parse(FULL.replaceAll('Ferry at Low Wharf', title)).drafts).toHaveLength(1);
    expect(parse(FULL.replace('When will the ferry run', title)).drafts).toHaveLength(1);
  });

  test('people, groups and offices resolve as reviewed, but an invented record has no office', () => {
    const facts = (text: string) => parse(text).drafts[0]?.facts;
    const resolved = { member: 'wren-attaway-pell', group: 'river-group' };
    expect(facts(FULL)).toMatchObject({ ...resolved, answers: [{ person: 'ada-penrose' }] });
    const invented = facts(`[Invented record]\n${FULL}`);
    expect(invented).toMatchObject({ ...resolved, invented: true });
    expect(invented?.answers?.[0]).not.toHaveProperty('person');
  });

  test('a wrong record leaves the others of its file unharmed', () => {
    const { records, drafts, problems } = parse(
      [FULL, FULL.replace('1961/0101', 'soon'), FULL.replace('1961/0101', '1961/0103')].join(
        '\n\n',
      ),
    );
    expect(records).toBe(3);
    expect(drafts.map(({ facts }) => facts.id)).toEqual(['1961/0101', '1961/0103']);
    const [problem] = problems;
    const line = rawLines(FULL).length + 1 + rawLines(FULL).indexOf('1961/0101') + 1;
    expect(problem).toMatchObject({ rule: 'no-identity', line, column: 1, severity: 'error' });
  });

  test('in whatever order the drafts come, the entries are the same', () => {
    const drafts = [FULL, FULL.replace('0101', '0102'), FULL.replace('0101', '0103')].flatMap(
      (text) => parse(text, 'a.txt').drafts,
    );
    const later = parse(STRIPPED, '1963-0100.txt').drafts;
    const { entries } = resolveDrafts([...drafts, ...later]);
    expect(entries.map(({ facts }) => facts.id)).toEqual([
      '1961/0101',
      '1961/0102',
      '1961/0103',
      '1963/0100-s2',
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...drafts, ...later], { minLength: 4 }), (shuffled) => {
        expect(resolveDrafts(shuffled).entries).toEqual(entries);
      }),
      { numRuns: 24 },
    );
  });
});

/** Lines that a record is made of, lines that only look like it, and anything at all. */
const character = fc
  .nat({ max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...rawLines(FULL), ...rawLines(STRIPPED)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['', ' \u00a0', 'Oral response', 'Answer for something else', 'Reference: 1961/0101-2'],
      ...[
        'Supplementary To: 1960/0001',
        'Supplementary Questions:',
        'Session date: none',
        'Meeting:',
      ],
      ...['- a', '-', '1. b', '> c', '# d', '---', '<i>e</i>', '&amp;', 'F *g*', '[The Chair: h]'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: character, maxLength: 12 }) },
);
const shuffled = fc.oneof(
  fc.shuffledSubarray(rawLines(FULL), { minLength: 15 }),
  fc.shuffledSubarray(rawLines(STRIPPED), { minLength: 10 }),
);
/** A sound record into which a few lines were put, or of which a few were lost. */
const mutated = fc
  .tuple(
    fc.constantFrom(FULL, STRIPPED),
    fc.array(fc.tuple(fc.nat({ max: 34 }), fc.nat({ max: 2 }), line), { maxLength: 5 }),
  )
  .map(([text, edits]) => {
    const lines = rawLines(text);
    for (const [at, lost, put] of edits) lines.splice(at, lost, put);
    return lines;
  });
const text = fc
  .tuple(
    fc.oneof(fc.array(line, { maxLength: 25 }), shuffled, mutated),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([lines, ending]) => lines.join(ending));

const RUNS = { numRuns: runs(300) };
const PATIENT = { timeout: 30_000 };

describe('of any text', () => {
  test('each line becomes exactly one thing, in every layout', PATIENT, () => {
    fc.assert(
      fc.property(text, (any) => {
        const lines = sourceLines(rawLines(any));
        for (const layout of LAYOUTS) {
          const record = layout.parse(tokens(lines), []);
          expect(new Set(record.became.keys())).toEqual(new Set(lines));
          const became = (what: string) => lines.filter((one) => record.became.get(one) === what);
          // Text stays in its order, and what was not placed is told.
          expect(record.question).toEqual(became('question'));
          expect(record.answers.flatMap((answer) => answer.lines)).toEqual(became('answer'));
          const told = new Set(record.doubts.map((doubt) => doubt.line));
          expect(became('problem').filter((one) => !told.has(one))).toEqual([]);
          for (const field of [...Object.values(record.fields), ...record.askedOf]) {
            expect(field.line.words).toContain(field.value);
          }
        }
      }),
      RUNS,
    );
  });

  test('the words that come out are the words that went in', PATIENT, () => {
    fc.assert(
      fc.property(text, (any) => {
        const raw = rawLines(any);
        const around = {
          file: 'transcripts/1961-0101.txt',
          digest: () => 'a'.repeat(64),
          invented: false,
          alone: true,
          isPadded: false,
          paper: false,
          corrections: new Map(),
          members: new Set<string>(),
        };
        for (const layout of LAYOUTS) {
          const record = layout.parse(tokens(sourceLines(raw)), []);
          const { draft } = draftRecord(record, around, PEOPLE);
          if (!draft) continue;
          const body = draft.readBody();
          expect(body.question.flatMap(printed)).toEqual(unmarked(record.question));
          // `Oral response` alone is no answer: it is the entry’s status.
          if (draft.facts.status === 'oral') continue;
          expect(body.answers.flat().flatMap(printed)).toEqual(
            record.answers.flatMap(({ lines }) => unmarked(lines)),
          );
        }
      }),
      RUNS,
    );
  });

  test('parsing never throws, and every entry it gives is sound and reads back', PATIENT, () => {
    fc.assert(
      fc.property(text, fc.constantFrom('1961-0101', '1963-0100-2', 'kites'), (any, name) => {
        const { drafts, problems } = parse(any.replaceAll('\0', ''), `${name}.txt`);
        if (drafts.length === 0) expect(problems).not.toHaveLength(0);
        for (const entry of drafts.map(readEntry)) {
          expect(markdownToEntry(entryToMarkdown(entry))).toEqual(entry);
        }
      }),
      RUNS,
    );
  });
});

test('a heading of any length is read for its date, and not looked through for each record', () => {
  /** Microseconds for three hundred questions below so many lines. */
  const timeBelow = (above: number): number => {
    const questions = Array.from({ length: 300 }, (_, index) =>
      [`Ice ${index}`, `Question No: 1961/${1000 + index}`, 'Jon Marsh', 'Why?'].join('\n'),
    );
    const lines = Array.from({ length: above }, (_, index) => `said ${index}`);
    const start = process.cpuUsage().user;
    const { drafts } = parse(['MQT on 10 May 1961', ...lines, ...questions].join('\n'), 'p.txt');
    const work = process.cpuUsage().user - start;
    expect(new Set(drafts.map(({ facts }) => facts.date))).toEqual(new Set(['1961-05-10']));
    expect(drafts).toHaveLength(300);
    return work;
  };
  timeBelow(0);
  expect(timeBelow(8000)).toBeLessThan(timeBelow(0) * 4 + 800_000);
});

/** A block as its lines, list markers apart. */
function printed(block: Block): string[] {
  return printedLines(block).map(collapseWhiteSpace);
}

function unmarked(lines: readonly SourceLine[]): string[] {
  return lines.map(({ words }) => words.replace(/^[-•·] /, ''));
}

test.each([
  [
    'https://a.example/questions/1961/0101?a="b"',
    'https://a.example/questions/1961/0101?a=%22b%22',
  ],
  ['[InternetShortcut]\r\nURL=https://a.example/é', 'https://a.example/%C3%A9'],
  // A name and a password are not for publishing.
  ['https://me:secret@a.example/questions/1961/0101', undefined],
  ['no address', undefined],
])('of a .url file that says %j the source is a URI, or it is told', (url, source) => {
  const { drafts, problems } = parseTranscript(
    { file: 'transcripts/a.txt', text: FULL, url },
    PEOPLE,
  );
  expect(drafts[0]?.facts.sources[0]?.url).toBe(source);
  const told = problems.filter(({ rule }) => rule === 'bad-url-file');
  expect(told).toHaveLength(source === undefined ? 1 : 0);
});
