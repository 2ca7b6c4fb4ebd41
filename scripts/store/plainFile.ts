import { readFileSync, statSync } from 'node:fs';
import { count } from '../../src/record/wording.ts';
import type { Rule } from '../../src/transcript/problem.ts';
import { LONGEST_FILE } from '../../src/transcript/Transcript.ts';

/** The bytes of a plain file, or why they are not read. */
export type PlainFile =
  { readonly bytes: Buffer } | { readonly rule: Rule; readonly reason: string };

/**
 * Reads a plain file of a length that a raw file may have. Nothing else is opened: a pipe would be
 * waited for, a device may never end, and one file too long would take the memory of all others.
 */
export function plainFile(path: string): PlainFile {
  try {
    const found = statSync(path);
    if (!found.isFile()) return { rule: 'unreadable-file', reason: notPlain(found.isDirectory()) };
    if (found.size <= LONGEST_FILE) return { bytes: readFileSync(path) };
    const most = `no more than ${count(LONGEST_FILE)} are read`;
    return { rule: 'too-long', reason: `this file has ${count(found.size)} bytes, and ${most}` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { rule: 'unreadable-file', reason };
  }
}

/** What something is that is no plain file. */
export function notPlain(isFolder: boolean): string {
  return `a ${isFolder ? 'folder' : 'pipe, socket or device'}, not a plain file`;
}
