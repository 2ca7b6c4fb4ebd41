import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { logLines } from '../../src/archive/logLines.ts';
import { readLog, type Log, type LogFile } from '../../src/archive/readLog.ts';
import { addressList } from '../../src/record/addressList.ts';
import type { LogChange } from '../../src/record/logLineSchema.ts';
import { filesBelow } from './filesBelow.ts';
import { syncPath } from './syncPath.ts';
import { writeDurably } from './writeDurably.ts';

/** The folder of the log below a content folder. */
const FOLDER = 'log';
/** What kept the addresses before there was a log. */
const ADDRESSES = 'addresses.txt';

/**
 * The log of a content folder; an empty one where there is none: nothing was published yet.
 * @throws Error with file and line where it is not as it was written, or saying why a file cannot be read.
 */
export function storedLog(content: string): Log {
  return readLog(logFiles(content));
}

/**
 * The same for a build.
 * @throws Error as well where a list of addresses waits to be taken over: nothing would guard them.
 */
export function guardingLog(content: string): Log {
  const list = join(content, ADDRESSES);
  if (existsSync(list)) {
    throw new Error(
      `${list} is not read any more: \`npm run log\` takes its addresses over into ${join(content, FOLDER)}, and the file away. Run it, and commit both.`,
    );
  }
  return storedLog(content);
}

/**
 * The addresses of an addresses.txt that is still there, to be taken over into the log.
 * @throws Error that says why the file cannot be read, or which line of it is no address.
 */
export function oldAddresses(content: string): string[] {
  const list = join(content, ADDRESSES);
  return existsSync(list) ? addressList(readText(list), list) : [];
}

/**
 * Adds changes to the log of a content folder: all of them, or none, also when the power fails. What an
 * addresses.txt had is in it from then on.
 * @returns the file that they were added to.
 */
export function appendLog(content: string, log: Log, changes: readonly LogChange[]): string {
  const folder = join(content, FOLDER);
  const date = changes[0]?.date ?? '';
  const file = join(folder, `${date.slice(0, 4)}.ndjson`);
  if (changes.length > 0) {
    mkdirSync(folder, { recursive: true });
    const before = existsSync(file) ? readText(file) : '';
    const added = logLines(changes, log.head).map((line) => `${line}\n`);
    writeDurably(file, before + added.join(''));
    syncPath(content);
  }
  rmSync(join(content, ADDRESSES), { force: true });
  return file;
}

/**
 * The files of a log, oldest first.
 * @throws Error that names one that is none of it, or cannot be read.
 */
function logFiles(content: string): LogFile[] {
  const folder = join(content, FOLDER);
  const names = filesBelow(folder, true).filter(
    (name) => !name.startsWith('.') && !STAMP.test(name),
  );
  return names.map((name) => {
    const file = join(folder, name);
    if (/^\d{4}\.ndjson$/.test(name)) return { file, text: readText(file) };
    throw new Error(
      `${file} is no part of the log, which has a file for each year: move it elsewhere.`,
    );
  });
}

/** A timestamp, by the first digits of the line that it is of. */
const STAMP = /^[0-9a-f]{16}\.tsr$/;

/** The file in which a timestamp of the last line of a log is kept. @param head the SHA-256 of that line. */
export function timestampFile(content: string, head: string): string {
  return join(content, FOLDER, `${head.slice(0, 16)}.tsr`);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(
      `${file} cannot be read (${code}). It says which addresses may never stop working: make it readable.`,
      { cause: error },
    );
  }
}
