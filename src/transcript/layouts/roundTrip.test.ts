import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuestion } from '../../record/entrySchema.ts';
import { parseTranscript } from '../parseTranscript.ts';
import { resolveDrafts } from '../resolveDrafts.ts';
import { INVENTED_MARK } from '../Transcript.ts';
import { entryOf, inventedFile } from './inventRecord.testing.ts';
import { printSheets, SHEETS } from './printSheets.testing.ts';
import { savePage } from './savePage.testing.ts';
import { PRINTED_LAYOUTS } from './printedLayouts.testing.ts';
import { runs } from '../../record/runs.testing.ts';

/*
 * What is printed in a layout comes back from its raw text: every field that the layout carries, no
 * other, and the words character for character, whatever blank lines and furniture stand between.
 */

const paper = fc.record({
  number: fc.constantFrom(
    ...['Question No: #', 'Question Number: #', 'QUESTION NO: #', 'Question No. #'],
    ...['Question No #', 'Reference No: #', 'Question No:|#', 'Question No: number /|year'],
  ),
  title: fc.constantFrom(
    '#',
    'below',
    'Question Title #',
    'Title: #',
    '1. #',
    '1 #',
    'Q1 #',
    '* #',
  ),
  asker: fc.constantFrom('#', 'Asked by: #', 'Asked by #', 'Question by: #'),
  answerer: fc.constantFrom('#', '#:', 'Answered by: #', 'Answer: #', 'Answer from #'),
  heading: fc.constantFrom(
    ...['number - title', 'number – title', 'number : title', 'Question number|title'],
    'Question No: number - title',
  ),
  close: fc.constantFrom('', '', 'The meeting ended at 12.31pm.', 'Printed on 18/01/1978 at 09:14'),
  mark: fc.constantFrom('', '*', '-', '—', '•', '[Type text]'),
});
const noise = fc.record({
  paper,
  after: fc.constantFrom('\u00a0 ', ' ', ''),
  colon: fc.constantFrom(':', ' :'),
  tight: fc.boolean(),
  twice: fc.boolean(),
  chrome: fc.boolean(),
  saving: fc.nat(),
  sheets: fc.constantFrom(...SHEETS),
});
const blanks = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });
const ending = fc.record({
  newline: fc.constantFrom('\n', '\r\n'),
  last: fc.boolean(),
  trailing: fc.constantFrom('', ' ', '\u00a0 '),
});

/** Words of a run that are no fault: what they warn of is in the words that were invented. */
const TOLD = new Set([
  'odd-character',
  'label-in-text',
  'turn-in-text',
  'repeated-line',
  'no-parent',
  'no-title',
  'no-answerer',
  'no-asker',
  'no-question',
]);

describe.each(PRINTED_LAYOUTS)('layout $name', (layout) => {
  test('what is printed comes back', () => {
    fc.assert(
      fc.property(inventedFile, noise, blanks, ending, (invented, style, gaps, end) => {
        const file = layout.carries(invented);
        const savings = ['plain', ...(layout.savings ?? [])] as const;
        const saving = savings[style.saving % savings.length] ?? 'plain';
        const lines = savePage(layout.print(file, style), file, saving);
        const isPaper = layout.name.startsWith('P');
        const date = file[0]?.facts.date;
        const { close } = style.paper;
        const closed = close === '' ? lines : [...lines, '', close];
        const paged = isPaper ? printSheets(closed, style.sheets, date) : lines;
        const printed = paged.flatMap((line, index) => {
          if (line !== '') return [line + end.trailing];
          return Array.from({ length: gaps[index % gaps.length] ?? 1 }, () => '');
        });
        const raw = [INVENTED_MARK, ...printed, ...(end.last ? [''] : [])];
        const [first] = file;
        const name = (first && layout.fileName?.(first)) ?? 'file';
        const transcript = { file: `transcripts/${name}.txt`, text: raw.join(end.newline) };
        const parsed = parseTranscript(transcript, { aliases: [], groups: [], offices: [] });
        const { entries, problems } = resolveDrafts(parsed.drafts);
        const bodies = entries.map(({ facts, readBody }) => ({
          facts: { ...facts, sources: [] },
          body: readBody(),
        }));
        expect(bodies, transcript.text).toEqual(file.map(entryOf));
        const rules = [...parsed.problems, ...problems].map(({ rule }) => rule);
        expect(
          rules.filter((rule) => !TOLD.has(rule)),
          transcript.text,
        ).toEqual([]);
        for (const { facts } of entries) {
          const [source] = isQuestion(facts) ? facts.sources : [];
          const [from = 1, to = 1] = source?.lines ?? [];
          const text = raw.slice(from - 1, to).join('\n');
          expect(source?.sha256).toBe(createHash('sha256').update(text).digest('hex'));
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
