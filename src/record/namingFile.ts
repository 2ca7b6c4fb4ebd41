import { EntryError } from './EntryError.ts';

/**
 * Does what reads the entry at a path.
 * @throws Error that names file and line where it cannot be read: an archive with a hole in it would be
 * worse than none.
 */
export function namingFile<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    throw new Error(
      `${path}:${error.line}: ${error.message}. Run \`npm run ingest\` to write it again.`,
      { cause: error },
    );
  }
}
