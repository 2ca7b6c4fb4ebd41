import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes sure that one run at a time does a thing.
 * @param path the file that says which run does.
 * @param doing what it does, in words that follow “is”: `ingesting into content`.
 * @returns what ends the run’s claim.
 * @throws Error that names the run which is at work there.
 */
export async function runLock(path: string, doing: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true });
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isRunning(holder)) {
        throw new Error(`Process ${holder} is ${doing}. Wait for it to end.`, {
          cause: error,
        });
      }
      // Left by a run that was cut off.
      await rm(path, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
