import { count } from '../record/wording.ts';
import { problem, type Problem } from './problem.ts';
import type { SourceLine } from './sourceLines.ts';

/*
 * What is longer than any record is, by far, would take the memory that the pages of all the others
 * are made in: a whole meeting has three hundred thousand characters.
 */

/** As many lines of text a file may have. */
const FILE_LINES = 100_000;
/** As many lines a record may have. */
const RECORD_LINES = 10_000;
/** As many characters (code units) a record may have. */
const RECORD_CHARACTERS = 500_000;

/** Refuses a file of more lines than can be taken apart side by side with others. */
export function fileTooLong(file: string, lines: readonly SourceLine[]): Problem | undefined {
  if (lines.length <= FILE_LINES) return undefined;
  const has = `${count(lines.length)} lines of text, and no more than ${count(FILE_LINES)} are read`;
  return problem('too-long', { file }, `this file has ${has}`);
}

/** Refuses a record of more lines or characters than one page can show. */
export function recordTooLong(file: string, lines: readonly SourceLine[]): Problem | undefined {
  const characters = lines.reduce((sum, { words }) => sum + words.length, 0);
  if (lines.length <= RECORD_LINES && characters <= RECORD_CHARACTERS) return undefined;
  const has =
    lines.length > RECORD_LINES
      ? `${count(lines.length)} lines, and no more than ${count(RECORD_LINES)} are read`
      : `${count(characters)} characters, and no more than ${count(RECORD_CHARACTERS)} are read`;
  return problem('too-long', { file, line: lines[0]?.number ?? 1 }, `this record has ${has}`);
}
