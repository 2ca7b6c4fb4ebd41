import { closeSync, fsyncSync, openSync } from 'node:fs';

/**
 * Waits until a file, or what a folder says of its files, is on the disk and outlives a loss of power.
 * @throws Error of the file system where it cannot be written.
 */
export function syncPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } catch (error) {
    if (!isFolderOfWindows(error)) throw error;
  } finally {
    closeSync(file);
  }
}

/** Windows does not know this for folders: its file system writes them in order by itself. */
function isFolderOfWindows(error: unknown): boolean {
  return (
    process.platform === 'win32' &&
    error instanceof Error &&
    'code' in error &&
    error.code === 'EPERM'
  );
}
