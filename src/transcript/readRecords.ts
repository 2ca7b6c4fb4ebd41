import { findRecords } from './findRecords.ts';
import { footOf } from './footOf.ts';
import { headingAbove } from './layouts/headingAbove.ts';
import { PAPERS } from './layouts/layouts.ts';
import { paperHeading } from './layouts/paperHeading.ts';
import { isPaperFurniture } from './layouts/isPaperFurniture.ts';
import { runningHead } from './layouts/runningHead.ts';
import { looksLike, looksLikeNoRecord } from './looksLike.ts';
import { misplacedMark } from './misplacedMark.ts';
import { pageLines } from './pageLines.ts';
import type { Became, ParsedRecord } from './ParsedRecord.ts';
import { partTurns } from './partTurns.ts';
import { printedDate } from './printedDate.ts';
import { problem, type Problem } from './problem.ts';
import { badReadingDate } from './readingDate.ts';
import { sourceLines, type SourceLine } from './sourceLines.ts';
import type { Token } from './tokens.ts';
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
  const { lines: printed, printing } = pageLines(own);
  for (const line of printing) fates.set(line, 'furniture');
  const { tokens: rest, found, guesses } = findRecords(partTurns(printed));
  const top = rest.slice(0, found[0]?.begin);
  for (const { line } of top) fates.set(line, found[0] ? 'heading of the paper' : 'problem');
  if (!found[0]) return refused(looksLike(file, own));
  let heading = endsOf(top);
  let asked: ParsedRecord['askedOf'] = [];
  const records = found.map(({ layout, begin }, index) => {
    const next = found[index + 1];
    const headed = next && PAPERS.includes(next.layout) ? headingAbove(rest, begin, next.begin) : 0;
    const bottom = (next?.begin ?? rest.length) - headed;
    const whole = rest.slice(begin, bottom);
    const isPaper = PAPERS.includes(layout);
    const foot = footOf(whole, isPaper ? aroundPages(heading) : NOTHING);
    for (const line of foot) if (line.words === INVENTED_MARK) fates.set(line, 'invented mark');
    const words = whole.filter(({ line }) => !foot.has(line));
    const [from = 0, to = 0] = [whole[0], whole.at(-1)].map((token) => token?.line.number);
    const within = printing.filter(({ number }) => number > from && number < to);
    const record = withFurniture(layout.parse(words, heading, asked), [...foot, ...within]);
    if (record.askedOf.length > 0) asked = record.askedOf;
    for (const [line, became] of record.became) fates.set(line, became);
    const below = rest.slice(bottom, next?.begin);
    for (const { line } of next ? below : []) fates.set(line, 'heading of the paper');
    if (headed > 0) [heading, asked] = [headingNow(heading, endsOf(below)), []];
    return { record, paper: isPaper };
  });
  return { invented, records, fates, guesses, lost: unaccounted(file, lines, fates) };
}

const NOTHING = () => false;

/** Tells what stands at the head or foot of the pages of a paper. */
function aroundPages(heading: readonly Token[]): (words: string) => boolean {
  const isRepeated = runningHead(heading);
  return (words) => isPaperFurniture(words) || isRepeated(words);
}

/** Each record looks through its heading: of a very long one it has the beginning and the end. */
function endsOf(heading: readonly Token[]): readonly Token[] {
  if (heading.length <= 2 * HEADING_END) return heading;
  return [...heading.slice(0, HEADING_END), ...heading.slice(-HEADING_END)];
}

const HEADING_END = 100;

/** A file may hold the papers of several meetings; what heads a part of one is of the same day. */
function headingNow(before: readonly Token[], below: readonly Token[]): readonly Token[] {
  const [old, now] = [before, below].map((lines) =>
    printedDate(paperHeading(lines).date?.value ?? ''),
  );
  return now === undefined || now === old ? before : below;
}

/** A record with what stands around and between its words; a further mark is of the file. */
function withFurniture(record: ParsedRecord, around: readonly SourceLine[]): ParsedRecord {
  const furniture = around.filter(({ words }) => words !== INVENTED_MARK);
  if (furniture.length === 0) return record;
  const became = new Map(record.became);
  for (const line of furniture) became.set(line, 'furniture');
  const lines = [...record.lines, ...furniture].sort((a, b) => a.number - b.number);
  return { ...record, lines, became };
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
