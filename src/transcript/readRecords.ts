import { PAGES, PAPERS } from './layouts/layouts.ts';
import type { Layout } from './layouts/Layout.ts';
import { looksLike, looksLikeNoRecord } from './looksLike.ts';
import { misplacedMark } from './misplacedMark.ts';
import type { Became, ParsedRecord } from './ParsedRecord.ts';
import { partRunTogether } from './partRunTogether.ts';
import { problem, type Problem } from './problem.ts';
import { badReadingDate } from './readingDate.ts';
import { sourceLines, type SourceLine } from './sourceLines.ts';
import { tokens, type Token } from './tokens.ts';
import { fileTooLong } from './tooLong.ts';
import { INVENTED_MARK } from './Transcript.ts';

/** What a line of a raw file became: a part of a record, or something of the file itself. */
export type Fate = Became | 'invented mark' | 'heading of the paper';

/** One raw file taken apart, before any of its values is understood. */
export interface Reading {
  readonly invented: boolean;
  readonly records: readonly { readonly record: ParsedRecord; readonly paper: boolean }[];
  /** Every non-blank line, and what became of it; of a line run together, each part. */
  readonly fates: ReadonlyMap<SourceLine, Fate>;
  /** Names whose end on a line run together could only be guessed. */
  readonly guesses: readonly SourceLine[];
  /** What is wrong with the file as a whole: then there are no records. */
  readonly refusal?: Problem;
  /** Lines that no part of the program accounts for. */
  readonly lost: readonly Problem[];
}

/**
 * Finds the records of a raw file and takes each apart. Never throws on any text.
 * @param raw the lines of the file as they stand.
 */
export function readRecords(file: string, raw: readonly string[]): Reading {
  const lines = sourceLines(raw);
  const [first] = lines;
  const fates = new Map<SourceLine, Fate>();
  const invented = first?.number === 1 && first.words === INVENTED_MARK;
  const refused = (refusal: Problem): Reading => ({
    ...{ invented, records: [], fates, guesses: [], refusal, lost: [] },
  });
  if (!first) return refused(problem('empty-file', { file }, 'nothing but white space'));
  if (invented) fates.set(first, 'invented mark');
  const own = invented ? lines.slice(1) : lines;
  const other =
    fileTooLong(file, lines) ??
    badReadingDate(file) ??
    (invented ? undefined : misplacedMark(file, lines)) ??
    looksLikeNoRecord(file, own);
  if (other) {
    for (const line of lines) fates.set(line, 'problem');
    return refused(other);
  }
  const { tokens: rest, found, guesses } = findRecords(own);
  const heading = rest.slice(0, found[0]?.begin);
  for (const { line } of heading) fates.set(line, found[0] ? 'heading of the paper' : 'problem');
  if (!found[0]) return refused(looksLike(file, own));
  const records = found.map(({ layout, begin }, index) => {
    const end = found[index + 1]?.begin;
    const between = end === undefined ? 0 : linesBetween(rest, begin, end, invented);
    for (const { line } of rest.slice((end ?? 0) - between, end ?? 0)) {
      fates.set(line, line.words === INVENTED_MARK ? 'invented mark' : 'furniture');
    }
    const record = layout.parse(rest.slice(begin, end && end - between), heading);
    for (const [line, became] of record.became) fates.set(line, became);
    return { record, paper: PAPERS.includes(layout) };
  });
  return { invented, records, fates, guesses, lost: unaccounted(file, lines, fates) };
}

/** What parts one record from the next where records were put in one file: a rule, a page break. */
const RULE = /^(?:[-=_*~#]{3,}|\f)$/;

/** How many lines at the end of a record stand between it and the next: rules, and further marks. */
function linesBetween(
  file: readonly Token[],
  begin: number,
  end: number,
  invented: boolean,
): number {
  let last = end - 1;
  for (; last > begin; last -= 1) {
    const words = file[last]?.line.words ?? '';
    if (!RULE.test(words) && !(invented && words === INVENTED_MARK)) break;
  }
  return end - 1 - last;
}

interface Found {
  readonly layout: Layout;
  readonly begin: number;
}

interface FoundInFile {
  readonly tokens: readonly Token[];
  readonly found: readonly Found[];
  /** Names whose end on a line run together could only be guessed. */
  readonly guesses: readonly SourceLine[];
}

/**
 * Where records begin, and how each is laid out; of two layouts at one line the first counts. What
 * stands above the first page belongs to it, unless that is a paper; above the first question of a
 * paper stands the paper’s own heading.
 */
function findRecords(lines: readonly SourceLine[]): FoundInFile {
  const asPages = tokens(lines);
  const [first, ...others] = beginsOf(asPages, PAGES);
  if (!first) return findInPaper(lines);
  const above = findInPaper(lines.slice(0, first.begin));
  if (above.found.length === 0) {
    return { tokens: asPages, found: [{ ...first, begin: 0 }, ...others], guesses: [] };
  }
  const parted = above.tokens.length - first.begin;
  const below = [first, ...others].map((one) => ({ ...one, begin: one.begin + parted }));
  return {
    tokens: [...above.tokens, ...asPages.slice(first.begin)],
    found: [...above.found, ...below],
    guesses: above.guesses,
  };
}

function findInPaper(lines: readonly SourceLine[]): FoundInFile {
  if (lines.length === 0) return { tokens: [], found: [], guesses: [] };
  const { lines: parted, guesses } = partRunTogether(lines);
  const asPaper = tokens(parted);
  return { tokens: asPaper, found: beginsOf(asPaper, PAPERS), guesses };
}

function beginsOf(file: readonly Token[], layouts: readonly Layout[]): Found[] {
  const begins = new Map<number, Layout>();
  for (const layout of layouts) {
    for (const begin of layout.begins(file)) {
      if (!begins.has(begin)) begins.set(begin, layout);
    }
  }
  return [...begins]
    .map(([begin, layout]) => ({ layout, begin }))
    .sort((a, b) => a.begin - b.begin);
}

/** The conservation of the record: a line that no part of the program accounts for is an error. */
function unaccounted(
  file: string,
  lines: readonly SourceLine[],
  fates: ReadonlyMap<SourceLine, Fate>,
): Problem[] {
  // A line run together has one fate for each of its parts: only its number is sure.
  const told = new Set<number>();
  for (const { number } of fates.keys()) told.add(number);
  return lines
    .filter(({ number }) => !told.has(number))
    .map((line) => problem('unaccounted-line', { file, line: line.number }, 'this line was lost'));
}
