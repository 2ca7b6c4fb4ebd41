import type { CutLines } from './cutPrinting.ts';
import { LABELS } from './labels.ts';
import { isChrome } from './layouts/isChrome.ts';
import type { SourceLine } from './sourceLines.ts';

/** What stands below the title of a question page. */
const BELOW =
  /^(?:(?:Meeting|Session (?:date|name)) ?:|Label Content$|Key information$|Question number ?:? ?\d|\p{Lu}.{1,80} on \d{4}-\d\d-\d\d$)/iu;
const ANSWER = 'Answer for ';
/** What cannot end a title, and a first word that can begin none. */
const OPEN =
  /(?:[,–—&-]|\b(?:a|an|and|as|at|between|by|for|from|in|into|of|on|or|the|to|under|with))$/i;
const GOES_ON = /^\p{Ll}{2}/u;
const NO_TITLE = new RegExp(
  `^(?:(?:${LABELS.map(([name]) => name).join('|')}) ?:|(?:Question|Answer)$)`,
  'i',
);
/** A title is broken over so many lines at most. */
const MOST = 3;
const LONGEST = 150;

/**
 * Puts a title together again that was broken over two or three lines: above the labels, and where the
 * page says it once more, behind `Answer for` or below `Question`, which tells that it is one.
 */
export function joinTitles(file: readonly SourceLine[]): CutLines {
  const printing: SourceLine[] = [];
  const joined = lengthsOf(file);
  if (joined.size === 0) return { lines: file, printing };
  let left = 0;
  const lines = file.flatMap((line, index): SourceLine[] => {
    left -= 1;
    if (left > 0) {
      printing.push(line);
      return [];
    }
    left = joined.get(index) ?? 1;
    return left > 1 ? [{ ...line, words: wordsOf(file, index, left) }] : [line];
  });
  return { lines, printing };
}

/** Where titles of several lines begin, and of how many. */
function lengthsOf(file: readonly SourceLine[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const again = repeated(file);
  file.forEach(({ words }, index) => {
    if (index === 0 || !BELOW.test(words)) return;
    const length = lengthOf(file, index, again);
    const title = wordsOf(file, index - length, length);
    if (length > 1) found.set(index - length, length);
    // Several pages may have the same title: its places are taken once.
    for (const [at, lines] of again.get(title)?.splice(0) ?? [])
      if (lines > 1) found.set(at, lines);
  });
  return found;
}

/** How many lines above `end` are the title: as many as are said again, or as cannot stand alone. */
function lengthOf(file: readonly SourceLine[], end: number, again: Repeated): number {
  for (let length = 1; length <= Math.min(MOST, end); length += 1) {
    const places = again.get(wordsOf(file, end - length, length)) ?? [];
    if (isOne(file, end - length, length) && places.some(([at]) => at !== end - length))
      return length;
  }
  const [first, last] = [file[end - 2], file[end - 1]];
  if (!first || last?.gap !== 0 || isChrome(first.words)) return 1;
  const isOpen = OPEN.test(first.words) || GOES_ON.test(last.words);
  return isOpen && isOne(file, end - 2, 2) ? 2 : 1;
}

/** Whether lines may be one title: short, no labels, and no sentence ends before the last. */
function isOne(file: readonly SourceLine[], from: number, length: number): boolean {
  const lines = file.slice(from, from + length);
  const isPlain = lines.every(({ words }) => words.length <= LONGEST && !NO_TITLE.test(words));
  return isPlain && lines.slice(0, -1).every(({ words }) => !/[.?!:]$/.test(words));
}

/** Titles as they may stand a second time, each with its places and their numbers of lines. */
type Repeated = ReadonlyMap<string, [at: number, lines: number][]>;

function repeated(file: readonly SourceLine[]): Repeated {
  const found = new Map<string, [number, number][]>();
  file.forEach(({ words }, index) => {
    const isAnswer = words.startsWith(ANSWER);
    if (!isAnswer && file[index - 1]?.words !== 'Question') return;
    for (let lines = 1; lines <= MOST; lines += 1) {
      const title = wordsOf(file, index, lines).slice(isAnswer ? ANSWER.length : 0);
      if (!isOne(file, index, lines)) return;
      const places = found.get(title) ?? [];
      places.push([index, lines]);
      found.set(title, places);
    }
  });
  return found;
}

function wordsOf(file: readonly SourceLine[], from: number, lines: number): string {
  return file
    .slice(from, from + lines)
    .map(({ words }) => words)
    .join(' ');
}
