import { expect, test } from 'vitest';
import { sectionsOf } from '../record/sectionsOf.testing.ts';
import { readEntry } from '../record/UnreadEntry.ts';
import { fatesOf } from '../transcript/fatesOf.ts';
import { parseTranscript } from '../transcript/parseTranscript.ts';
import { rawLines } from '../transcript/sourceLines.ts';
import { receivedLines, type ReceivedLine } from './receivedLines.ts';
import { variants } from '../record/variants.testing.ts';

/** The rows of the first record of a raw text. */
function rowsOf(text: string): ReceivedLine[] {
  const transcript = { file: 'transcripts/1970-0101.txt', text };
  const people = { aliases: [], groups: [], offices: [] };
  const [draft] = parseTranscript(transcript, people).drafts;
  const [source] = draft?.facts.sources ?? [];
  if (!draft || !source) throw new Error('no record');
  const [first, last] = source.lines;
  return receivedLines(
    rawLines(text).slice(first - 1, last),
    first,
    fatesOf(transcript)(source.lines, draft.facts.reference),
    sectionsOf(readEntry(draft)),
  );
}

const page = (asked: string, question: string) => `[Invented record]
Ferries

Session date: February 18, 1970
Reference: 1970/0101
Question By:
Asha Whitlock
Asked Of:
${asked}

Question

${question}

Answer for Ferries

Answered By:
The Mayor

Yes.`;

const shown = (rows: readonly ReceivedLine[]) =>
  rows.map(({ number, parts }) => [
    number,
    parts.map(({ became, anchor }) => (anchor ? `${became} #${anchor}` : became)).join('; '),
  ]);

test('a row stands beside the table that it is part of, its tabs as they are', () => {
  const rows = rowsOf(page('The Mayor', 'By year:\nYear\t\tCost\n1970\t\t £5\nYes.'));
  const [, head, row, after] = rows.slice(rows.findIndex(({ text }) => text === 'By year:'));
  expect(head?.text).toBe('Year\t\tCost');
  const part = { became: 'question, 2', anchor: 'question-p2' };
  expect([head?.parts, row?.parts]).toEqual([[part], [part]]);
  expect(after?.parts).toEqual([{ became: 'question, 3', anchor: 'question-p3' }]);
});

test('a file is told as one, and what only looks like one is words', () => {
  const files = ['a https://a.example/a', 'b'].map((file) => `\n\nAttachment: ${file}`).join('');
  const rows = rowsOf(`${page('The Mayor', 'Yes.')}${files}`);
  expect(shown(rows).slice(-3)).toEqual([
    [20, 'answer, 1 #answer-p1'],
    [22, 'attachment'],
    [24, 'answer, 2 #answer-p2'],
  ]);
});

test('a raw line stands beside what the parser made of it, and beside its paragraph', () => {
  const rows = rowsOf(page('The Mayor', 'Yes.\n- lamps\n- eels\nFerries\nYes.'));
  expect(shown(rows)).toEqual([
    [2, 'title'],
    [4, 'session date'],
    [5, 'reference'],
    [6, 'label'],
    [7, 'asked by'],
    [8, 'label'],
    [9, 'asked of'],
    [11, 'heading'],
    [13, 'question, 1 #question-p1'],
    [14, 'question, 2 #question-p2'],
    [15, 'question, 2 #question-p2'],
    [16, 'question, 3 #question-p3'],
    [17, 'question, 4 #question-p4'],
    [19, 'heading'],
    [21, 'label'],
    [22, 'answered by'],
    [24, 'answer, 1 #answer-p1'],
  ]);
});

test('a line run together says what each of its parts became', () => {
  const line = 'Lamps Question No: 1970/0101 Asha Whitlock Will you light the lamps?';
  const [row] = rowsOf(`[Invented record]\nMQT on 18 February 1970\n${line}`);
  expect(row?.text).toBe(line);
  expect(shown(row ? [row] : [])).toEqual([
    [3, 'title; reference; asked by; question, 1 #question-p1'],
  ]);
});

test('where the parser knows no record, the lines stand alone', () => {
  expect(receivedLines(['Lamps', '', 'Eels'], 3, undefined, [])).toEqual([
    { number: 3, text: 'Lamps', parts: [] },
    { number: 5, text: 'Eels', parts: [] },
  ]);
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');
/** So many names, none like another. */
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const letters = [0, 1, 2, 3].map((place) => LETTERS[Math.floor(index / 26 ** place) % 26]);
    return `Asha W${letters.join('')} (Chair, TfL)`;
  }).join('\n');

const MANY = [
  ['people who were asked', (count: number) => page(names(count), 'Why?')],
  ['lines alike', (count: number) => page('The Mayor', 'Yes.\n'.repeat(count * 2))],
  ['lines that are not', (count: number) => page('The Mayor', names(count))],
] as const;

test.each(variants(MANY))('four times as many %s are no sixteen times the work', (_, text) => {
  // Of this process alone: a busy machine takes longer, and does not do more.
  const work = (count: number) => {
    const start = process.cpuUsage().user;
    rowsOf(text(count));
    return process.cpuUsage().user - start;
  };
  const least = (count: number) => Math.min(...[1, 2, 3].map(() => work(count)));
  work(1000);
  expect(least(4000)).toBeLessThan(10 * least(1000) + 100_000);
});

test('of a line with many records each page shows its own part, so that a paper is shown once in all', () => {
  const record = (number: number) => ({
    title: `Lamps ${number}`,
    question: `Will you light the lamps of ${number}? ${'They burn. '.repeat(20)}`.trim(),
  });
  const records = Array.from({ length: 50 }, (_, number) => record(number));
  const line = records.map(({ title, question }) => `${title} ${question}`).join(' ');
  const shown = records.map(({ title, question }) => {
    const fates = new Map([
      [
        2,
        [
          { number: 2, words: title, became: 'title' as const },
          { number: 2, words: question, became: 'question' as const },
        ],
      ],
    ]);
    return receivedLines([line], 2, fates, [])[0]?.text;
  });
  expect(shown[7]).toBe(`… Lamps 7 ${record(7).question} …`);
  expect(shown.join('').length).toBeLessThan(2 * line.length);
});
