import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The locks that this process holds: a number alone may be that of one that ended long ago. */
const held = new Set<string>();

/**
 * Makes sure that one run at a time does a thing.
 * @param path the file that says which run does.
 * @param doing what it does, in words that follow “is”: `ingesting into content`.
 * @returns what ends the run’s claim.
 * @throws Error that names the run which is at work there.
 */
export function runLock(path: string, doing: string): () => void {
  const lock = resolve(path);
  mkdirSync(dirname(lock), { recursive: true });
  // Written aside and linked: a lock is there with its number or not at all.
  const aside = `${lock}.${process.pid}`;
  writeFileSync(aside, String(process.pid));
  try {
    while (!claim(aside, lock)) {
      const holder = Number(readFileSync(lock, 'utf8'));
      if (holder === process.pid ? held.has(lock) : isRunning(holder)) {
        throw new Error(`Process ${holder} is ${doing}. Wait for it to end.`);
      }
      // Left by a run that was cut off.
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(aside, { force: true });
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    rmSync(lock, { force: true });
  };
}

function claim(aside: string, lock: string): boolean {
  try {
    linkSync(aside, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether a process of that number is at work on this machine. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
