import type { CutLines } from './cutPrinting.ts';
import { isPersonLine } from './isPersonLine.ts';
import { LABELS } from './labels.ts';
import { printedDate } from './printedDate.ts';
import type { SourceLine } from './sourceLines.ts';

const NAMES = LABELS.map(([name]) => name).join('|');
const TABBED = new RegExp(
  `^\\s*(?:\\|\\s*)?(?:\\*\\*)?(${NAMES}) ?:?(?:\\*\\*)?[ \\u00a0]*[\\t|]\\s*([^\\s|]+(?:[\\s|]+[^\\s|]+)*)[\\s|]*$`,
  'i',
);
const LONGEST = 500;
const ALONE = new RegExp(`^(?:${NAMES}) ?:$`, 'i');
/** Only the newer page has it, whose values stand beside their labels. */
const NEWER = /^Session name ?:$/i;
const ASKER = /^[\s|*]*Question by\b/i;
/** What heads the two columns of the newer page, and what stands below it in a table. */
const HEADS = /^(?:\| ?)?Label ?\|? ?Content(?: ?\|)?$/;
const RULE = /^[ :|-]{3,}$/;

/**
 * Brings labels and values that a copy drew apart together again: `Reference⇥2020/8109` and a row of a
 * table become `Reference: 2020/8109`, and so does a value below its label on the newer page.
 */
export function joinLabels(file: readonly SourceLine[]): CutLines {
  const tabbed = tabbedHeaders(file);
  const isBelow = file.some(({ words }) => NEWER.test(words));
  const printing: SourceLine[] = [];
  const lines = file.flatMap((line, index): SourceLine[] => {
    const [above, below] = [file[index - 1], file[index + 1]];
    const words = tabbed.size > 0 ? labelOn(line) : undefined;
    if (words !== undefined && (tabbed.has(line) || isBelowHeader(words)))
      return [{ ...line, words }];
    if (tabbed.size > 0 && HEADS.test(line.words)) return [{ ...line, words: 'Label Content' }];
    const isRule = tabbed.size > 0 && RULE.test(line.words) && HEADS.test(above?.words ?? '');
    if (isRule || isHeads(line, below) || (isBelow && isValueOf(line, below))) {
      printing.push(line);
      return [];
    }
    const isMoved = isHeads(above, line) || (isBelow && isValueOf(above, line));
    if (!isMoved || !above) return [line];
    return [{ ...line, words: `${above.words} ${line.words}`, gap: above.gap }];
  });
  return { lines, printing };
}

/** The lines of headers with tabs. A table may have any word in a cell, but none has the asker’s label. */
function tabbedHeaders(file: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const found = new Set<SourceLine>();
  let [run, isHeader]: [SourceLine[], boolean] = [[], false];
  for (const line of file) {
    const isLabel = labelOn(line) !== undefined;
    // Several people may be asked, on a line each.
    if (isHeader && !isLabel && isPersonLine(line.words)) continue;
    isHeader = isLabel && (isHeader || ASKER.test(line.raw));
    if (isLabel) run.push(line);
    else run = [];
    if (!isHeader) continue;
    for (const one of run) found.add(one);
    run = [];
  }
  return found;
}

/** A label with its value, where a tab stands between them. */
function labelOn({ raw }: SourceLine): string | undefined {
  const mayBe = raw.length <= LONGEST && /[\t|]/.test(raw);
  const [, name, value] = (mayBe ? TABBED.exec(raw) : undefined) ?? [];
  return name === undefined || value === undefined ? undefined : `${name}: ${value}`;
}

function isBelowHeader(words: string): boolean {
  return /^Answered by:/i.test(words) || printedDate(words.replace(/^Date: /i, '')) !== undefined;
}

/** What heads the two columns of the newer page. */
function isHeads(above: SourceLine | undefined, below: SourceLine | undefined): boolean {
  return above?.words === 'Label' && below?.words === 'Content';
}

function isValueOf(label: SourceLine | undefined, value: SourceLine | undefined): boolean {
  if (!label || !value || !ALONE.test(label.words)) return false;
  return !ALONE.test(value.words) && !/^(?:Question|Answer)$/.test(value.words);
}
