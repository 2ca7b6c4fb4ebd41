import { z } from 'zod';
import { logLineSchema, type LogLine } from '../record/logLineSchema.ts';
import { lineHash, NO_LINE, withCheck } from './logLines.ts';

/** One file of a log. */
export interface LogFile {
  /** Its path, for messages: `content/log/2026.ndjson`. */
  readonly file: string;
  readonly text: string;
}

/** A line, and where it stands: `content/log/2026.ndjson:12`. */
export interface PlacedLine {
  readonly place: string;
  readonly line: LogLine;
}

/** A log whose lines hold together. */
export interface Log {
  /** As they are on the disk. */
  readonly files: readonly LogFile[];
  /** In their order, oldest first. */
  readonly lines: readonly PlacedLine[];
  /** The SHA-256 of its last line; zeros where it has none. */
  readonly head: string;
}

/**
 * Reads a log, and sees that no line was changed, taken out or put in since it was written.
 * @param files of the years, oldest first.
 * @throws Error with file and line of the first that is not as it was written, and what to do.
 */
export function readLog(files: readonly LogFile[]): Log {
  const lines: PlacedLine[] = [];
  let head = NO_LINE;
  let date = '';
  for (const { file, text } of files) {
    const year = /(\d{4})\.ndjson$/.exec(file)?.[1] ?? '';
    const rows = text.split('\n');
    for (const [index, row] of rows.slice(0, -1).entries()) {
      const place = `${file}:${index + 1}`;
      const line = lineOf(row, place);
      const mistake = mistakeIn(line, { head, date, year });
      if (mistake) throw broken(place, mistake);
      lines.push({ place, line });
      head = lineHash(row);
      date = line.date;
    }
    if (rows.at(-1) !== '') throw broken(`${file}:${rows.length}`, 'the line is cut off');
  }
  return { files, lines, head };
}

function lineOf(row: string, place: string): LogLine {
  const start = row.slice(0, -withCheck('').length);
  if (row !== withCheck(start)) {
    throw broken(place, 'the line has been altered: its check digits do not match');
  }
  const read = logLineSchema.safeParse(JSON.parse(row));
  if (!read.success)
    throw broken(place, `this is not a line of the log: ${z.prettifyError(read.error)}`);
  return read.data;
}

function mistakeIn(
  line: LogLine,
  { head, date, year }: { head: string; date: string; year: string },
): string | undefined {
  if (line.before !== head) {
    return 'the line does not follow the one above it: a line has been changed, removed or inserted there';
  }
  if (line.date < date)
    return `its day, ${line.date}, is before ${date}, the day of the line above`;
  return line.date.startsWith(year) ? undefined : `its day, ${line.date}, is not in ${year}`;
}

function broken(place: string, mistake: string): Error {
  return new Error(
    `${place}: ${mistake}. The log is only ever added to, by \`npm run log\`: restore the file as it was committed (git checkout).`,
  );
}
