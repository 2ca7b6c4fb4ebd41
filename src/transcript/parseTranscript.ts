import { hash } from 'node:crypto';
import type { People } from '../record/peopleSchema.ts';
import { addressId } from './addressId.ts';
import type { Corrections } from './correctionsById.ts';
import { draftRecord, type Draft } from './draftRecord.ts';
import { labelled } from './layouts/labelled/labelled.ts';
import type { Layout } from './layouts/Layout.ts';
import { newer } from './layouts/newer/newer.ts';
import { old } from './layouts/old/old.ts';
import { paper as paperOfQuestions } from './layouts/paper/paper.ts';
import { spoken } from './layouts/spoken/spoken.ts';
import { stripped } from './layouts/stripped/stripped.ts';
import type { Became } from './ParsedRecord.ts';
import { looksLike, looksLikeNoRecord } from './looksLike.ts';
import { misplacedMark } from './misplacedMark.ts';
import { oddCharacters } from './oddCharacters.ts';
import { partRunTogether } from './partRunTogether.ts';
import { problem, type Problem } from './problem.ts';
import { badReadingDate } from './readingDate.ts';
import { rawLines, sourceLines, type SourceLine } from './sourceLines.ts';
import { tokens, type Token } from './tokens.ts';
import { INVENTED_MARK, type Transcript } from './Transcript.ts';

// Where a file holds question pages it is no paper: a page may quote what looks like one, and not
// the other way round.
const PAGES: readonly Layout[] = [newer, labelled, stripped, old];
const PAPERS: readonly Layout[] = [spoken, paperOfQuestions];
/** The layouts that can be read; of two that know the same line, the first counts. */
export const LAYOUTS: readonly Layout[] = [...PAGES, ...PAPERS];

/** What a line of a raw file became: a part of a record, or something of the file itself. */
export type Fate = Became | 'invented mark' | 'heading of the paper';

/** What one raw file gave. */
export interface Parsed {
  /** Records seen, refused ones included. */
  readonly records: number;
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  /** Every non-blank line, and what became of it. */
  readonly fates: ReadonlyMap<SourceLine, Fate>;
}

const NO_CORRECTIONS: Corrections = new Map();

/** Takes one raw file through lines, tokens, records and drafts. Never throws on any text. */
export function parseTranscript(
  transcript: Transcript,
  people: People,
  corrections = NO_CORRECTIONS,
): Parsed {
  const { file, text, url } = transcript;
  const raw = rawLines(text);
  const lines = sourceLines(raw);
  const [first] = lines;
  const fates = new Map<SourceLine, Fate>();
  if (!first) return refused(problem('empty-file', { file }, 'nothing but white space'), fates);
  const invented = first.number === 1 && first.words === INVENTED_MARK;
  if (invented) fates.set(first, 'invented mark');
  const other =
    badReadingDate(file) ??
    (invented ? undefined : misplacedMark(file, lines)) ??
    looksLikeNoRecord(file, lines);
  if (other) {
    for (const line of lines) fates.set(line, 'problem');
    return refused(other, fates);
  }
  const { tokens: rest, found, guesses } = findRecords(invented ? lines.slice(1) : lines);
  const heading = rest.slice(0, found[0]?.begin);
  for (const { line } of heading) fates.set(line, found[0] ? 'heading of the paper' : 'problem');
  if (!found[0]) return refused(looksLike(file, lines), fates);
  const address = readUrl(url);
  const drafts: Draft[] = [];
  const problems: Problem[] = oddCharacters(file, text);
  if (url !== undefined && !address) {
    problems.push(problem('bad-url-file', { file }, 'the .url file holds no web address'));
  }
  const alone = found.length === 1;
  const around = {
    file,
    digest: digestOf(raw),
    invented,
    alone,
    corrections,
    ...(address && { url: address }),
  };
  found.forEach(({ layout, begin }, index) => {
    const end = found[index + 1]?.begin;
    const between = end === undefined ? 0 : linesBetween(rest, begin, end, invented);
    for (const { line } of rest.slice((end ?? 0) - between, end ?? 0)) {
      fates.set(line, line.words === INVENTED_MARK ? 'invented mark' : 'furniture');
    }
    const record = layout.parse(rest.slice(begin, end && end - between), heading);
    for (const [line, became] of record.became) fates.set(line, became);
    const paper = PAPERS.includes(layout);
    const drafted = draftRecord(record, { ...around, paper }, people);
    if (drafted.draft) drafts.push(drafted.draft);
    // One by one: a call takes only so many arguments, and a file may have any number of problems.
    for (const one of drafted.problems) problems.push(one);
  });
  for (const { number, words } of guesses) {
    problems.push(
      problem('guessed-name', { file, line: number }, `“${words}” was taken for the name`),
    );
  }
  const named = addressId(address);
  if (named && !alone && !drafts.some(({ facts }) => facts.id === named)) {
    const message = `the .url file says ${named}, which is no record of this file`;
    problems.push(problem('bad-url-file', { file }, message));
  }
  const lost = unaccounted(file, lines, fates);
  return { records: found.length, drafts, problems: problems.concat(lost), fates };
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

function refused(why: Problem, fates: ReadonlyMap<SourceLine, Fate>): Parsed {
  return { records: 0, drafts: [], problems: [why], fates };
}

/** Many records may stand on the same line: its digest is worked out once. */
function digestOf(raw: readonly string[]): (first: number, last: number) => string {
  const known = new Map<string, string>();
  return (first, last) => {
    const range = `${first}-${last}`;
    const digest = known.get(range) ?? hash('sha256', raw.slice(first - 1, last).join('\n'));
    known.set(range, digest);
    return digest;
  };
}

/** The one address in a .url file, a shortcut of Windows too; undefined where it holds anything else. */
function readUrl(content: string | undefined): string | undefined {
  const url = content?.trim().replace(/^\[InternetShortcut\]\s+URL=/, '') ?? '';
  return /^https?:\/\/\S+$/.test(url) && URL.canParse(url) ? url : undefined;
}
