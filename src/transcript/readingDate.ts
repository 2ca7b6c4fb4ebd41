import { printedDate } from './printedDate.ts';
import { problem, type Problem } from './problem.ts';

/** The end of a file’s name: of a later reading it has the day. */
const ENDING = /(?:@(\d[\d-]*))?\.txt$/;

/** The name of a file without its ending, the same for all readings of a page: `2018-1558`. */
export function readingStem(file: string): string {
  return file.replace(ENDING, '');
}

/** The day of a later reading, from the name of its file: `2018-1558@2019-03-02.txt`; else undefined. */
export function readingDate(file: string): string | undefined {
  const day = ENDING.exec(file)?.[1];
  return day !== undefined && printedDate(day) === day ? day : undefined;
}

/** Refuses a file that is named as the reading of a day which no calendar has. */
export function badReadingDate(file: string): Problem | undefined {
  const day = ENDING.exec(file)?.[1];
  if (day === undefined || readingDate(file)) return undefined;
  return problem('bad-reading-date', { file }, `“${day}” in the file’s name is not a date`);
}
