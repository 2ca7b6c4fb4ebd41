import { createHash } from 'node:crypto';
import type { LogChange } from '../record/logLineSchema.ts';

/** What the first line of a log has for the line before it. */
export const NO_LINE = '0'.repeat(64);
/** Digits of the SHA-256 of a line that it carries itself. */
const DIGITS = 16;

/** The SHA-256 of a line with its line feed, in hexadecimal: `tail -n 1 2026.ndjson | sha256sum` gives the same. */
export function lineHash(line: string): string {
  return sha256(`${line}\n`);
}

/** A line with the digits by which it is known to be as it was written. @param start the line up to them. */
export function withCheck(start: string): string {
  return `${start},"check":"${sha256(start).slice(0, DIGITS)}"}`;
}

/**
 * The lines of changes, without line feeds, each with the hash of the one before.
 * @param head the hash of the last line of the log that they are added to.
 */
export function logLines(changes: readonly LogChange[], head: string): string[] {
  let before = head;
  return changes.map((change) => {
    const line = withCheck(JSON.stringify({ ...change, before }).slice(0, -1));
    before = lineHash(line);
    return line;
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
