import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correction } from '../record/correctionSchema.ts';
import type { Entry } from '../record/Entry.ts';
import { isQuestion } from '../record/entrySchema.ts';
import { entryToMarkdown } from '../record/entryToMarkdown.ts';
import { markdownToEntry } from '../record/markdownToEntry.ts';
import { sectionsOf } from '../record/sectionsOf.testing.ts';
import { readEntry } from '../record/UnreadEntry.ts';
import type { People } from '../record/peopleSchema.ts';
import { printedLines } from '../record/printedLines.ts';
import { correctionsById } from './correctionsById.ts';
import { namesOf } from './namesOf.ts';
import { parseTranscript } from './parseTranscript.ts';
import { resolveDrafts, type Review } from './resolveDrafts.ts';

const PEOPLE: People = {
  aliases: [{ name: 'Nan Attaway', person: 'wren-attaway', reason: 'The records print both.' }],
  groups: [],
  offices: [],
};

const PAPER = `[Invented record]
Subject: MQT on 10 May, 1961

Eels
Question No: 1961/0101
Wren Attaway AM
Are there eels?

Answer for Eels
The Mayor
Last updated: 12 May, 1961
Officers are drafting a response`;

/** The page of the same question, with an answer. */
function page(answer: string, asker = 'Wren Attaway', title = 'Eels'): string {
  return `[Invented record]
${title}

MQT on 1961-05-10
Session date:
May 10, 1961
Question By:
${asker}
Riverside Group
Asked Of:
The Mayor


Are there eels?


Answer for ${title}

Answered By:
The Mayor

${answer}`;
}

/** What several files become: entries by id, and problems by rule. */
function ingest(files: Readonly<Record<string, string>>, review: Review = {}) {
  const parsed = Object.entries(files).map(([name, text]) =>
    parseTranscript(
      { file: `transcripts/${name}.txt`, text },
      PEOPLE,
      correctionsById(review.corrections ?? []),
    ),
  );
  const resolved = resolveDrafts(
    parsed.flatMap(({ drafts }) => drafts),
    review,
  );
  const problems = [...parsed.flatMap((one) => one.problems), ...resolved.problems];
  const entries = resolved.entries.map(readEntry);
  const [first] = entries;
  if (!first) throw new Error('no entry');
  return { entries, first, rules: problems.map(({ rule }) => rule), problems };
}

describe('the same question in several files', () => {
  test('is one entry: the final answer of the page, the holding one of the paper before it', () => {
    const { entries, first, rules } = ingest({ paper: PAPER, '1961-0101': page('Many.') });
    expect(entries).toHaveLength(1);
    expect(rules).toEqual([]);
    expect(first.facts).toMatchObject({
      id: '1961/0101',
      status: 'answered',
      organisation: 'Riverside Group',
      askedBy: 'Wren Attaway',
      answers: [
        { answeredBy: 'The Mayor', date: '1961-05-12', status: 'holding', source: 2 },
        { answeredBy: 'The Mayor', status: 'answered' },
      ],
      sources: [{ file: 'transcripts/1961-0101.txt' }, { file: 'transcripts/paper.txt' }],
    });
    expect(first.body.answers).toEqual([
      [{ type: 'paragraph', text: 'Officers are drafting a response' }],
      [{ type: 'paragraph', text: 'Many.' }],
    ]);
  });

  test('in whatever order the files come', () => {
    const one = ingest({ paper: PAPER, '1961-0101': page('Many.') });
    const other = ingest({ '1961-0101': page('Many.'), paper: PAPER });
    expect(other.entries).toEqual(one.entries);
  });

  test('the same words twice are one answer, and take the date from whoever has it', () => {
    const paper = PAPER.replace('Officers are drafting a response', 'MANY.');
    const { first, rules } = ingest({ paper, '1961-0101': page('Many.') });
    expect(first.facts).toMatchObject({ answers: [{ date: '1961-05-12', status: 'answered' }] });
    expect(first.body.answers).toEqual([[{ type: 'paragraph', text: 'Many.' }]]);
    expect(rules).toEqual([]);
  });

  test('the same words twice have the files of both, each once', () => {
    const [a, b] = ['a', 'b'].map((name) => ({ name, address: `https://a.example/${name}` }));
    const lines = (...names: string[]) =>
      names.map((name) => `\n\nAttachment: ${name} https://a.example/${name}`).join('');
    const paper = PAPER.replace('Officers are drafting a response', `Many.${lines('b', 'a')}`);
    const { first, rules } = ingest({ paper, '1961-0101': page(`Many.${lines('a')}`) });
    expect(first.facts).toMatchObject({ answers: [{ attachments: [a, b] }] });
    expect(first.body.answers).toEqual([[{ type: 'paragraph', text: 'Many.' }]]);
    expect(rules).toEqual([]);
    const other = ingest({ paper, '1961-0101': page('Many.') });
    expect(other.first.facts).toMatchObject({ answers: [{ attachments: [b, a] }] });
  });

  test('answers without words are told apart by their files, and none gives way', () => {
    const file = 'Attachment: a https://a.example/a';
    const paper = PAPER.replace('Officers are drafting a response', file);
    const same = ingest({ paper, '1961-0101': page(file) });
    expect(same.first.body.answers).toEqual([[]]);
    expect(same.first.facts).toMatchObject({
      status: 'answered',
      answers: [{ status: 'answered' }],
    });
    expect(same.rules).toEqual([]);
    const other = ingest({ paper, '1961-0101': page('Attachment: b https://a.example/b') });
    expect(other.first.body.answers).toEqual([[], []]);
    expect(other.rules).toEqual(['answers-differ']);
    const aloud = ingest({ paper, '1961-0101': page(`Oral response\n\n${file}`) });
    expect(aloud.first.facts).toMatchObject({
      answers: [{ attachments: [{ name: 'a' }] }, { status: 'oral', attachments: [{ name: 'a' }] }],
    });
  });

  test('a file beside words that stand in an answer’s place is never lost', () => {
    const file = '\n\nAttachment: a https://a.example/a';
    const answersOf = (words: string) =>
      ingest({ '1961-0101': page(words + file).replace('Answered By:\nThe Mayor\n', '') }).first;
    for (const [words, status] of [
      ['Oral response', 'oral'],
      ['Question Withdrawn', 'answered'],
      ['Officers are drafting a response', 'holding'],
    ] as const) {
      const { facts, body } = answersOf(words);
      expect(facts).toMatchObject({ status, answers: [{ status, attachments: [{ name: 'a' }] }] });
      expect(body.answers).toEqual([[{ type: 'paragraph', text: words }]]);
    }
  });

  test('answers that differ are both kept, and both places are told', () => {
    const { first, problems } = ingest({ '1961-0101': page('Many.'), 'b/1961-0101': page('Few.') });
    expect(first.body.answers).toHaveLength(2);
    expect(problems).toMatchObject([{ rule: 'answers-differ' }]);
    const told = `${problems[0]?.file ?? ''} ${problems[0]?.message ?? ''}`;
    for (const name of ['transcripts/1961-0101.txt', 'transcripts/b/1961-0101.txt']) {
      expect(told).toContain(name);
    }
  });

  test('of two files without a date neither answer is called the earlier one', () => {
    const files = { '1961-0101': page('Many.'), 'b/1961-0101': page('Few.') };
    const { first, problems } = ingest(files);
    const headings = sectionsOf(first).map(({ heading }) => heading);
    expect(headings).toEqual(['Question', 'Another answer', 'Answer']);
    expect(problems.map(({ message }) => message).join()).not.toMatch(/earlier|later|older|newer/i);
    const { facts, body } = first;
    expect(markdownToEntry(entryToMarkdown(first))).toEqual({ facts, body });
  });

  test('a holding answer is the earlier one, with or without a date', () => {
    const paper = PAPER.replace('Last updated: 12 May, 1961\n', '');
    const { first } = ingest({ paper, '1961-0101': page('Many.') });
    const headings = sectionsOf(first).map(({ heading }) => heading);
    expect(headings).toEqual(['Question', 'Earlier answer', 'Answer']);
  });

  test('questions that differ are told with both places', () => {
    const other = page('Many.').replace('Are there eels?', 'Are there any eels?');
    const { problems } = ingest({ '1961-0101': page('Many.'), 'b/1961-0101': other });
    expect(problems).toMatchObject([
      { rule: 'readings-differ', file: 'transcripts/b/1961-0101.txt' },
    ]);
    expect(problems[0]?.message).toContain('question');
  });

  test('two questions of one number are both refused, and name each other', () => {
    const other = page('None.', 'Idris Pell', 'Kites').replace(
      'Are there eels?',
      'Are there kites?',
    );
    const files = { '1961-0101': page('Many.'), 'b/1961-0101': other, '1961-0102': page('Yes.') };
    const { entries, problems } = ingest(files);
    expect(entries.map(({ facts }) => facts.id)).toEqual(['1961/0102']);
    expect(problems).toMatchObject([{ rule: 'duplicate-id' }, { rule: 'duplicate-id' }]);
    expect(problems[0]?.message).toContain('transcripts/b/1961-0101.txt, line 2');
  });
});

describe('corrections', () => {
  const files = {
    '1961-0101': page('Many.'),
    '1961-0101@1961-06-01': page('Some.'),
    '1961-0101@1962-01-15': page('Few.'),
  };

  test('the latest reading is the entry, the earlier ones its history', () => {
    const { first, entries, rules } = ingest(files);
    expect(entries).toHaveLength(1);
    expect(rules).toEqual([]);
    expect(first.body.answers).toEqual([[{ type: 'paragraph', text: 'Few.' }]]);
    expect(first.facts).toMatchObject({
      history: [
        { date: '1961-06-01', file: 'transcripts/1961-0101.txt' },
        { date: '1962-01-15', file: 'transcripts/1961-0101@1961-06-01.txt' },
      ],
      sources: [{ file: 'transcripts/1961-0101@1962-01-15.txt' }],
    });
  });

  test('leave the answers of a paper as they are', () => {
    const { first } = ingest({ ...files, paper: PAPER });
    expect(first.facts).toMatchObject({ answers: [{ status: 'holding' }, { status: 'answered' }] });
    expect(isQuestion(first.facts) && first.facts.history).toHaveLength(2);
  });
});

describe('reviewed corrections', () => {
  const files = {
    '1961-0101': page('Wren Attaway: Many.', 'Wren Ataway').replace(
      'May 10, 1961',
      'June 31, 1961',
    ),
  };
  const correction = (key: Correction['key'], value: string, id = '1961/0101') => ({
    value: { id, key, value, reason: 'A slip.' },
    line: 1,
    column: 3,
  });

  test('stand in the entry, and all that follows from them, beside what the text has', () => {
    const corrections = [
      correction('askedBy', 'Nan Attaway'),
      correction('category', 'Rivers'),
      correction('date', '1961-05-11'),
      correction('meeting', 'Plenary on 1961-05-11'),
    ];
    const { first, rules } = ingest(files, { corrections });
    expect(rules).toEqual([]);
    expect(first.facts).toMatchObject({
      meeting: 'Plenary on 1961-05-11',
      meetingType: 'plenary',
      date: '1961-05-11',
      askedBy: 'Nan Attaway',
      member: 'wren-attaway',
      category: 'Rivers',
      corrected: [
        { key: 'meeting', recorded: 'MQT on 1961-05-10', reason: 'A slip.' },
        { key: 'date', recorded: 'June 31, 1961', reason: 'A slip.' },
        { key: 'askedBy', recorded: 'Wren Ataway', reason: 'A slip.' },
        { key: 'category', reason: 'A slip.' },
      ],
    });
    expect(Object.keys(first.facts).at(-1)).toBe('corrected');
  });

  test('tell who held the office on the right day', () => {
    const text = page('Many.').replace('[Invented record]\n', '');
    const people = {
      ...PEOPLE,
      offices: [
        { office: 'The Mayor', person: 'idris-pell', name: 'Idris Pell', from: '1970-01-01' },
      ],
    };
    const corrections = correctionsById([correction('date', '1970-05-10')]);
    const transcript = { file: 'transcripts/1961-0101.txt', text };
    const [draft] = parseTranscript(transcript, people, corrections).drafts;
    expect(draft?.facts).toMatchObject({ answers: [{ person: 'idris-pell' }] });
  });

  test('are of one question, whichever of its files has the wrong value', () => {
    const paper = PAPER.replace('Wren Attaway AM', 'Wren Atterway');
    const both = { paper, '1961-0101': page('Many.') };
    const { first, rules } = ingest(both, { corrections: [correction('askedBy', 'Wren Attaway')] });
    expect(rules).toEqual([]);
    expect(first.facts).toMatchObject({
      askedBy: 'Wren Attaway',
      corrected: [{ key: 'askedBy', recorded: 'Wren Atterway' }],
    });
  });

  test.each([
    ['unknown-correction', correction('askedBy', 'A', '1961/0999'), '1961/0999'],
    ['needless-correction', correction('date', '1961-05-10'), '1961-05-10'],
    ['needless-correction', correction('organisation', 'Riverside Group'), 'organisation'],
  ])('%s: is told with its line, and changes nothing', (rule, one, message) => {
    const text = { '1961-0101': page('Many.') };
    const { entries, problems } = ingest(text, { corrections: [{ ...one, line: 7 }] });
    expect(problems).toMatchObject([
      { rule, severity: 'warning', file: 'content/corrections.yaml', line: 7 },
    ]);
    expect(problems[0]?.message).toContain(message);
    expect(entries).toEqual(ingest(text).entries);
  });

  test('change no word of question and answers, no id, and no fact but those that follow', () => {
    const corrections = fc
      .uniqueArray(
        fc.record({
          key: fc.constantFrom('meeting', 'askedBy', 'organisation', 'category'),
          value: fc.constantFrom(
            'Ada Penrose AM',
            'Wren Attaway',
            'MQT',
            '“£5”: <b>',
            '- #',
            'true',
          ),
        }),
        { selector: ({ key }) => key },
      )
      .map((all) => all.map(({ key, value }) => correction(key, value)));
    const plain = ingest(files).first;
    fc.assert(
      fc.property(corrections, (corrections) => {
        const { first } = ingest(files, { corrections });
        expect(wordsOf(first)).toEqual(wordsOf(plain));
        expect(first.facts).toMatchObject(
          Object.fromEntries(Object.entries(plain.facts).filter(([key]) => !FOLLOWS.has(key))),
        );
        for (const { value: one } of corrections)
          expect(first.facts).toHaveProperty(one.key, one.value);
        expect(markdownToEntry(entryToMarkdown(first)).facts).toEqual(first.facts);
      }),
      { numRuns: 100 },
    );
  });
});

/** What corrections change, and what follows from that. */
const FOLLOWS = new Set(
  'meeting meetingType date askedBy member organisation group category speakers'.split(' '),
);

/** All words of an entry, whoever is taken for their speaker. */
function wordsOf({ body }: Entry): string[] {
  return [...body.question, ...body.answers.flat()].flatMap(printedLines);
}

test('a withdrawn record keeps id, date and reason, and none of its words', () => {
  const why = { date: '1970-01-02', reason: 'Published by mistake.' };
  const withdrawn = ['1961/0101', '1961/0999'].map((id) => ({ id, withdrawn: why }));
  const answer = 'Many.\n\nAttachment: a https://a.example/a';
  const { entries } = ingest({ '1961-0101': page(answer) }, { withdrawn });
  expect(entries).toEqual([
    {
      facts: { id: '1961/0101', date: '1961-05-10', withdrawn: why },
      body: { question: [], answers: [] },
    },
    { facts: { id: '1961/0999', withdrawn: why }, body: { question: [], answers: [] } },
  ]);
});

describe('the date of a meeting', () => {
  const files = { '1961-0101': page('Many.') };

  test('is told where it lies after today', () => {
    const { entries, problems } = ingest(files, { today: '1961-05-09' });
    expect(entries).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: 'warning', rule: 'future-meeting' }]);
    expect(problems[0]?.message).toContain('10 May 1961');
  });

  test('a number of a year to come is told, with a date and without one', () => {
    const today = { today: '1960-12-31' };
    expect(ingest(files, today).rules).toEqual(['future-number', 'future-meeting']);
    const undated = page('Many.')
      .replace('Session date:\nMay 10, 1961\n', '')
      .replace(/.* on 1961-05-10\n/, '');
    expect(ingest({ '1961-0101': undated }, today).rules).toContain('future-number');
  });

  test.each(['1961-05-10', '1999-12-31', undefined])('is like any other on %s', (today) => {
    expect(ingest(files, { ...(today && { today }) }).rules).toEqual([]);
  });

  test.each([
    ['1959', ['far-from-reference']],
    ['1960', []],
    ['1962', []],
    ['1963', ['far-from-reference']],
  ])('is told where it is years away from a reference of %s', (year, rules) => {
    expect(ingest({ [`${year}-0101`]: page('Many.') }).rules).toEqual(rules);
  });
});

describe('names', () => {
  test('a reviewed alias and all printings of a name are one member', () => {
    const files = ['Nan Attaway', 'Wren Attaway OBE AM', 'Dr Wren Attaway'].map(
      (asker, index) => [`1961-010${index}`, page('Yes.', asker)] as const,
    );
    const { entries, rules } = ingest(Object.fromEntries(files));
    const members = entries.map(({ facts }) => isQuestion(facts) && facts.member);
    expect(members).toEqual(['wren-attaway', 'wren-attaway', 'wren-attaway']);
    expect(rules).toEqual([]);
  });

  test.each(['W. Attaway', 'Attaway', 'Lord Attaway AM', 'Baroness Attaway of Low Reeds AM'])(
    '“%s” could be someone else: kept apart, with a warning',
    (asker) => {
      const { entries, rules, problems } = ingest({
        '1961-0101': page('Yes.'),
        '1961-0102': page('Yes.', asker),
      });
      expect(new Set(entries.map(({ facts }) => isQuestion(facts) && facts.member)).size).toBe(2);
      expect(rules).toEqual(['ambiguous-name']);
      expect(problems[0]?.message).toContain('wren-attaway');
    },
  );

  test('a peer whose line says who it is, or who can be no other member, is told no more', () => {
    const files = { '1961-0101': page('Yes.'), '1961-0102': page('Yes.', 'Lord Cruz of Reeds') };
    expect(ingest(files).rules).toEqual([]);
    const line = { name: 'Baroness Attaway of Low Reeds', person: 'wren-attaway' };
    const names = namesOf({
      aliases: [{ ...line, reason: 'Printed so.' }],
      groups: [],
      offices: [],
    });
    expect(names.person('Baroness Attaway of Low Reeds AM')).toBe('wren-attaway');
  });

  test('what stands in the place of a group where there is none is no group', () => {
    const { group } = namesOf({ aliases: [], groups: [], offices: [] });
    expect(['No organisation', 'No Organisation', '-'].map(group)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(group('No Organisation Group')).toBe('no-organisation-group');
  });
});
