import type { SourceLine } from './sourceLines.ts';
import { splitTurn } from './splitTurn.ts';

const SURE =
  /^(?:Page ?:? ?(\d{1,3})(?: of \d{1,3})?|[-–—] ?(\d{1,3}) ?[-–—]|(\d{1,3}) ?\| ?Page)$/i;
const BARE = /^(\d{1,3})(?: of \d{1,3})?$/;
const ENDS = /[.?!][”"’')\]]{0,2}$/;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * Puts `Page` before lines of papers that hold the number of a page and no more, by which every layout
 * knows them, and takes page breaks from words. Such numbers count up through the file, and stand
 * where a page may end; others are words.
 */
export function pageNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const unbroken = lines.map((line) => {
    const words = line.words.replace(/^\f+(?=[^\f])/, '');
    return words === line.words ? line : { ...line, words };
  });
  const numbered = unbroken.flatMap(({ words }, index) => {
    const isPage = SURE.test(words) || mayEndPage(lines, index);
    const [, ...found] = isPage ? (SURE.exec(words) ?? BARE.exec(words) ?? []) : [];
    const number = found.find(Boolean);
    return number === undefined ? [] : [{ index, number: Number(number) }];
  });
  const counting = numbered.filter(({ number }, at) => {
    return [numbered[at - 1]?.number, numbered[at + 1]?.number].some(
      (other, side) => other === number + (side === 0 ? -1 : 1),
    );
  });
  for (const { index } of counting) {
    const line = unbroken[index];
    if (line && BARE.test(line.words)) unbroken[index] = { ...line, words: `Page ${line.words}` };
  }
  return unbroken;
}

/** Within a sentence that goes on below in small letters; or behind the end of one, above a break or a turn. */
function mayEndPage(lines: readonly SourceLine[], index: number): boolean {
  const words = lines[index]?.words ?? '';
  if (!BARE.test(words)) return false;
  const [above = '', below] = [lines[index - 1]?.words, lines[index + 1]?.words];
  if (!ENDS.test(above)) return !/[:;,]$/.test(above) && /^\f?\p{Ll}/u.test(below ?? '');
  const isTurn = splitTurn(below ?? '', NOBODY).speaker !== undefined;
  return below === undefined || below.startsWith('\f') || isTurn || words.includes('of');
}
