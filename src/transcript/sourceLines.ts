import { collapseWhiteSpace } from '../record/collapseWhiteSpace.ts';

/** One non-blank line of a raw file. */
export interface SourceLine {
  /** From 1, blank lines counted. */
  readonly number: number;
  /** As it stands in the file, without its line ending. */
  readonly raw: string;
  /** The same after the white-space rule. */
  readonly words: string;
  /** How many blank lines stand directly before it. */
  readonly gap: number;
}

/** The raw lines of a file. A line ends with LF, CRLF or CR; a last line needs no ending. */
export function rawLines(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
}

/** The non-blank lines of a raw file, in order. */
export function sourceLines(raw: readonly string[]): SourceLine[] {
  const lines: SourceLine[] = [];
  let gap = 0;
  raw.forEach((line, index) => {
    const words = collapseWhiteSpace(line);
    if (words === '') gap += 1;
    else {
      lines.push({ number: index + 1, raw: line, words, gap });
      gap = 0;
    }
  });
  return lines;
}
