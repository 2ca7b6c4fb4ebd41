import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = join(import.meta.dirname, 'claimLock.testing.ts');

/**
 * Lets processes contend for a lock in a folder; whoever has it is killed now and then, and another
 * process takes its place.
 * @param goal how often the lock is claimed at least, however busy the machine is.
 * @param killed how often that is, of one claim: 0.1.
 * @returns how often the lock was claimed, and what its holders counted: less, where two had it at once.
 * @throws Error with what a process said that ended in another way.
 */
export async function contend(folder: string, goal: number, killed: number) {
  const at = (name: string) => join(folder, name);
  writeFileSync(at('number'), '0');
  const args = [SCRIPT, folder, String(goal), String(killed)];
  const counted = () => Number(readFileSync(at('number'), 'utf8'));
  const worker = async () => {
    while (counted() < goal) await promisify(execFile)(process.execPath, args).catch(refuse);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  const claims = readFileSync(at('claims'), 'utf8').length;
  return { claims, counted: counted() };
}

/** To be killed is what these processes are for; all else is an error. */
function refuse(error: unknown): void {
  if (error instanceof Error && 'signal' in error && error.signal === 'SIGKILL') return;
  throw error;
}
