import type { Entry } from '../../src/record/Entry.ts';

/** Values that some format could take for something else, or lose. */
export const NASTY = [
  '=1+1',
  '@SUM(A1)',
  '"quoted", and a comma',
  '+44 20 7946 0000',
  '<b>&amp;</b> ]]> <!-- -->',
  '“astral” 😀 𝒳 e\u0301 \u202e\u0085\u2028x\ufeff',
  `${'very long '.repeat(20_000)}end`,
  "'; DROP TABLE questions; --",
  '\\N NULL null true 0012 1e5 -',
] as const;

/** Rows with an empty cell, a formula, marks of tables, a reference and an address. */
export const NASTY_TABLE = [
  ['Year', 'Cost, "net"', ''],
  ['1960', '=1+1', 'See MQ 1961/0001 | <https://a.example/b>'],
] as const;

/** An address that looks like a part of each format. */
export const ADDRESS = `https://files.example/a"b,c'd;<e>&amp;=F(1)`;

const SHA = '0123456789abcdef'.repeat(4);
const person = { askedBy: 'Ada Penrose AM', member: 'ada-penrose' };
const group = { organisation: 'The Lamplighters', group: 'the-lamplighters' };
const meeting = { meeting: 'MQT on 1961-05-10', meetingType: 'mqt', date: '1961-05-10' } as const;

/**
 * A small invented archive with all that data could stumble over: nasty values, speakers, lists, a
 * table, an earlier answer, citations of held, absent and withdrawn questions, a supplementary without a type of
 * meeting, records without a date, title or member, and a withdrawn one.
 */
export const nastyEntries: readonly Entry[] = [
  ...NASTY.map((text, index): Entry => {
    const id = `1961/${String(index + 1).padStart(4, '0')}`;
    return {
      facts: {
        ...{ id, reference: id, title: text, kind: 'question', invented: true },
        ...{ ...meeting, ...person, ...group, askedOf: [text, 'The Mayor'], category: text },
        status: 'answered',
        answers: [
          {
            ...{ answeredBy: text, person: 'someone', date: '1961-05-10', status: 'answered' },
            attachments: [{ name: text, address: ADDRESS }],
          },
        ],
        ...(index === 0 && { cites: ['1961/0002', '1961/9999', '1961/0300'] }),
        sources: [{ file: `transcripts/${index}.txt`, lines: [2, 30], sha256: SHA }],
      },
      body: {
        question: [{ type: 'paragraph', text }],
        answers: [[{ type: 'paragraph', text }]],
      },
    };
  }),
  {
    facts: {
      ...{ id: '1961/0100', title: 'Night ferries', kind: 'question', invented: true },
      ...{ ...meeting, ...person, organisation: 'Lamplighters', group: 'the-lamplighters' },
      status: 'answered',
      answers: [
        {
          ...{ answeredBy: 'The Mayor', date: '1961-05-12', status: 'holding' },
          attachments: [
            { name: 'Ferries, by night.pdf', address: 'https://files.example/ferries.pdf' },
            { address: ADDRESS },
          ],
        },
        {
          answeredBy: 'Wren Attaway',
          person: 'wren-attaway',
          date: '1961-06-26',
          status: 'answered',
          source: 2,
        },
      ],
      speakers: [{ as: 'Ada Penrose AM', person: 'ada-penrose' }, { as: 'The Chair' }],
      cites: ['1961/0001'],
      sources: [
        { file: 'transcripts/a.txt', lines: [2, 30], sha256: SHA },
        {
          file: 'transcripts/b.txt',
          lines: [1, 3],
          sha256: SHA,
          url: 'https://a.example/questions/1961/0100',
        },
      ],
      history: [
        { date: '1961-07-01', file: 'transcripts/a@1961.txt', lines: [2, 29], sha256: SHA },
      ],
      corrected: [
        { key: 'date', recorded: '=May 10, 1691', reason: 'A slip, "of the pen".' },
        { key: 'organisation', reason: 'In the minutes.' },
      ],
    },
    body: {
      question: [
        { type: 'paragraph', text: 'How many?' },
        { type: 'list', items: ['by day, or', 'by night “at 1/4”'] },
      ],
      answers: [
        [{ type: 'paragraph', text: 'Soon.' }],
        [
          { type: 'paragraph', text: 'Written before the meeting.' },
          { type: 'paragraph', speaker: 'Ada Penrose AM', text: 'See question 1961/0001.' },
          { type: 'paragraph', text: 'And there is more:' },
          { type: 'list', items: ['one', 'two'] },
          { type: 'table', rows: NASTY_TABLE },
          { type: 'paragraph', speaker: 'The Chair', text: '' },
        ],
      ],
    },
  },
  {
    facts: {
      ...{ id: '1961/0100-s2', kind: 'supplementary', invented: true, supplementary: 2 },
      ...{ supplementaryTo: '1961/0100', date: '1961-05-10', session: 'Spring' },
      ...{ askedBy: 'Tam Ostrey', member: 'tam-ostrey', status: 'unanswered' },
      sources: [{ file: 'transcripts/c.txt', lines: [2, 3], sha256: SHA }],
    },
    body: { question: [{ type: 'paragraph', text: 'And by day?' }], answers: [] },
  },
  {
    facts: {
      ...{ id: '1962/20936', kind: 'question', invented: true, status: 'oral' },
      sources: [{ file: 'transcripts/d.txt', lines: [2, 3], sha256: SHA }],
    },
    body: { question: [], answers: [] },
  },
  {
    facts: {
      id: '1961/0300',
      date: '1961-05-10',
      withdrawn: { date: '1962-01-31', reason: 'A court asked, "in private".' },
    },
    body: { question: [], answers: [] },
  },
];
