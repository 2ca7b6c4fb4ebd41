import { personSlug } from '../record/personSlug.ts';
import { isPersonLine } from './isPersonLine.ts';
import { isSpeaker } from './isSpeaker.ts';
import { mayBeThing } from './isThing.ts';
import type { SourceLine } from './sourceLines.ts';

/** What parts a name from the rest of its line. */
const PARTS = / [-–—] | ?: ?/;
/** How far before a colon a name may begin. */
const LONGEST = 120;
/** The end of a sentence, no number or letter before an item (`1. The Mayor: …`), with a remark in brackets behind it. */
const END =
  /(?:\p{L}{2}| I|\p{N}{3}|[)%”"’'])[.?!…]+[)\]”"’']{0,2}(?: [([]\p{L}[^()[\]]{0,60}\p{L}\.?[)\]])? /gu;
/** A title that was shortened ends no sentence. */
const TITLE = /(?:^|[ (])(?:Dr|Mr|Mrs|Ms|Prof|Rev|St|Cllr|Hon)\. $/;
/** A full stop within a name belongs to an initial or a title: `J. P. Harker`, `St. John`. */
const ENDED = /\p{Ll}{3}[.?!…]/u;

/**
 * Gives each turn a line of its own where a line holds several: `Why? Ada Penrose (Mayor of London): In
 * April. Jon Marsh AM: Thanks.` A turn within a line begins behind the end of a sentence, and is known
 * by its mark, or by a name that stands apart elsewhere in the file.
 */
export function partTurns(lines: readonly SourceLine[]): readonly SourceLine[] {
  const named = namesIn(lines);
  const parted = lines.flatMap((line) => partLine(line, named));
  return parted.length === lines.length ? lines : parted;
}

/** The slugs of the people whose names stand alone on a line, behind a label or a dash, or before a colon. */
function namesIn(lines: readonly SourceLine[]): Set<string> {
  const names = new Set<string>();
  for (const { words } of lines) {
    for (const name of words.slice(0, LONGEST).split(PARTS)) {
      const slug = isPersonLine(name) && !mayBeThing(name) ? personSlug(name) : undefined;
      if (slug !== undefined) names.add(slug);
    }
  }
  return names;
}

function partLine(line: SourceLine, named: ReadonlySet<string>): SourceLine[] {
  const [first, ...starts] = [0, ...turnsIn(line.words, named)];
  if (starts.length === 0) return [line];
  return [first, ...starts].map((start, index) => ({
    ...line,
    words: line.words.slice(start, starts[index]).trimEnd(),
    gap: index === 0 ? line.gap : 0,
  }));
}

/** Where turns begin within a line, ascending; the one that begins the line is not among them. */
function turnsIn(words: string, named: ReadonlySet<string>): number[] {
  const starts: number[] = [];
  let last = 0;
  for (let colon = words.indexOf(': '); colon > 0; colon = words.indexOf(': ', colon + 1)) {
    const start = startOf(words, last, colon, named);
    if (start !== undefined) starts.push(start);
    last = colon + 1;
  }
  return starts;
}

/** The first place behind a sentence’s end from which all words up to a colon are a speaker. */
function startOf(
  words: string,
  last: number,
  colon: number,
  named: ReadonlySet<string>,
): number | undefined {
  const from = Math.max(last, colon - LONGEST);
  const before = words.slice(from, colon);
  const text = words.slice(colon + 2, colon + LONGEST).trimStart();
  if (/^\p{Ll}/u.test(text)) return undefined;
  for (const end of before.matchAll(END)) {
    const start = end.index + end[0].length;
    if (TITLE.test(before.slice(0, start))) continue;
    const speaker = before.slice(start).trimEnd();
    if (!ENDED.test(speaker) && isSpeaker(speaker, text, named)) return from + start;
  }
  return undefined;
}
