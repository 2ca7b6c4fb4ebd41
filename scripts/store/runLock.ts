import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Milliseconds to wait for a lock: two runs that begin at once would else turn each other away. */
const PATIENCE = 500;
/** What SQLite says where another has the lock, and where it cannot write the file. */
const [BUSY, CANNOT_OPEN] = [5, 14];

/**
 * Makes sure that runs which would disturb each other are not at work at the same time. The lock is the
 * operating system’s own, on an empty file that SQLite opens and that stays: it ends with the process that
 * has it, however that ends. So none is ever left behind, no number of a process is taken for another’s,
 * and containers that share a folder keep each other out.
 * @param path the file that is locked; beside it stands who locked it last, for the message.
 * @param doing what the run does, in words that follow “is”: `ingesting into content`.
 * @param shared lets others in that share it too: those which only read.
 * @returns what ends the run’s claim.
 * @throws Error that names the run which is at work there, and the lock.
 */
export function runLock(path: string, doing: string, shared = false): () => void {
  const lock = resolve(path);
  const holder = `${lock}.holder`;
  if (!shared) {
    mkdirSync(dirname(lock), { recursive: true });
    // Of a file that can only be read, SQLite would give everybody a share, and say nothing.
    accessSync(existsSync(lock) ? lock : dirname(lock), constants.W_OK);
  }
  const claim = take(lock, shared);
  if (claim === 'busy') throw new Error(describeHolder(lock, holder));
  // Where nothing can be written and nobody ever wrote, there is nothing to keep out.
  if (claim === 'read-only') return () => undefined;
  const own = `Process ${process.pid} on ${hostname()} is ${doing}.`;
  note(holder, own);
  return () => {
    if (readHolder(holder) === own) rmSync(holder, { force: true });
    claim.close();
  };
}

function take(lock: string, shared: boolean): DatabaseSync | 'busy' | 'read-only' {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(lock, { timeout: PATIENCE });
    // Nothing is ever written: no journal is to stand beside it.
    database.exec('PRAGMA journal_mode = MEMORY');
    database.exec(shared ? 'BEGIN; SELECT * FROM sqlite_schema' : 'BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
    if (code === BUSY) return 'busy';
    if (code === CANNOT_OPEN && shared) return 'read-only';
    throw new Error(
      `The lock ${lock} cannot be taken. If nothing else is running, remove it; a disk that does not support locks cannot be used.`,
      { cause: error },
    );
  }
}

/** Says who has the lock. Only a message lives on it: where it cannot be written, it is left out. */
function note(holder: string, words: string): void {
  try {
    writeFileSync(holder, words);
  } catch {
    // The lock itself holds all the same.
  }
}

function readHolder(holder: string): string | undefined {
  try {
    return readFileSync(holder, 'utf8');
  } catch {
    return undefined;
  }
}

function describeHolder(lock: string, holder: string): string {
  const who = readHolder(holder) ?? 'Another run is using it.';
  return `${who} Wait for it to end: the lock ${lock} ends with it.`;
}
