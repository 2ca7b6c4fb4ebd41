import { isPersonLine } from './isPersonLine.ts';
import { headingAbove } from './layouts/headingAbove.ts';
import { PAGES, PAPERS } from './layouts/layouts.ts';
import type { Layout } from './layouts/Layout.ts';
import { pageNumbers } from './pageNumbers.ts';
import { partRunTogether } from './parting/partRunTogether.ts';
import type { SourceLine } from './sourceLines.ts';
import { tokens, type Token } from './tokens.ts';

/** A record in a file: how it is laid out, and at which token it begins. */
export interface Found {
  readonly layout: Layout;
  readonly begin: number;
}

/** The lines of a file, those of papers taken apart, and the records among them. */
export interface FoundInFile {
  readonly tokens: readonly Token[];
  readonly found: readonly Found[];
  /** Names whose end on a line run together could only be guessed. */
  readonly guesses: readonly SourceLine[];
}

const NONE: FoundInFile = { tokens: [], found: [], guesses: [] };

/**
 * Where records begin, and how each is laid out; of two layouts at one line the first counts. What
 * stands above the first page belongs to it, unless that is a paper; above the first question of a
 * paper stands the paper’s own heading. A paper may stand below a page, too.
 */
export function findRecords(lines: readonly SourceLine[]): FoundInFile {
  const pages = beginsOf(tokens(lines), PAGES);
  const [first] = pages;
  if (!first) return findInPaper(lines);
  const above = findInPaper(lines.slice(0, first.begin));
  const starts = pages.map((page) => (above.found.length === 0 && page === first ? 0 : page.begin));
  const parts = pages.map(({ layout }, index) => {
    return pageAndBelow(lines.slice(starts[index], starts[index + 1]), layout);
  });
  return join(above.found.length === 0 ? parts : [above, ...parts]);
}

/** A page, and the paper that stands below it, if one does. */
function pageAndBelow(lines: readonly SourceLine[], layout: Layout): FoundInFile {
  const start = paperStart(lines);
  const own = tokens(lines.slice(0, start));
  const below = start === undefined ? NONE : findInPaper(lines.slice(start));
  return join([{ tokens: own, found: [{ layout, begin: 0 }], guesses: [] }, below]);
}

/**
 * Where a paper begins below a page: at its heading; or below the page’s answer, at a title, a number
 * and a name that follow each other. A page may quote a question of a paper.
 */
function paperStart(lines: readonly SourceLine[]): number | undefined {
  if (!lines.some(({ words }) => NUMBERED.test(words))) return undefined;
  const asPage = tokens(lines);
  const answer = lines.findIndex(({ words }) => ANSWER.test(words));
  const { tokens: parted, found } = findInPaper(lines);
  const places = new Map(lines.map(({ number }, index) => [number, index]));
  for (const { begin } of found) {
    const at = places.get(parted[begin]?.line.number ?? 0) ?? 0;
    const heading = headingAbove(asPage, 0, at);
    const isWhole = isPersonLine(parted[begin + 2]?.line.words ?? '');
    if (heading > 0 || (answer >= 0 && at > answer + 1 && isWhole)) return at - heading;
  }
  return undefined;
}

/** What heads the answer of a page. */
const ANSWER = /^Answer(?:ed)?(?: ?(?:by|for)\b.{0,250})? ?:?$/i;
const NUMBERED = /Question N(?:o|umber)\b/i;

function findInPaper(lines: readonly SourceLine[]): FoundInFile {
  if (lines.length === 0) return NONE;
  const { lines: parted, guesses } = partRunTogether(pageNumbers(lines));
  const asPaper = tokens(parted);
  return { tokens: asPaper, found: beginsOf(asPaper, PAPERS), guesses };
}

function join(parts: readonly FoundInFile[]): FoundInFile {
  const all: Token[] = [];
  const found: Found[] = [];
  const guesses: SourceLine[] = [];
  for (const part of parts) {
    for (const one of part.found) found.push({ ...one, begin: one.begin + all.length });
    for (const token of part.tokens) all.push(token);
    guesses.push(...part.guesses);
  }
  return { tokens: all, found, guesses };
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
