import { printedDate } from './printedDate.ts';
import { problem, type Problem } from './problem.ts';

const READING = /@(\d[\d-]*)\.txt$/;

/** The day of a later reading, from the name of its file: `2018-1558@2019-03-02.txt`; else undefined. */
export function readingDate(file: string): string | undefined {
  const day = READING.exec(file)?.[1];
  return day !== undefined && printedDate(day) === day ? day : undefined;
}

/** Refuses a file that is named as the reading of a day which no calendar has. */
export function badReadingDate(file: string): Problem | undefined {
  const day = READING.exec(file)?.[1];
  if (day === undefined || readingDate(file)) return undefined;
  return problem('bad-reading-date', { file }, `“${day}” in the file’s name is not a date`);
}
