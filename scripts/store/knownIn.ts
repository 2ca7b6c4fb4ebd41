import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKnown, type KnownQuestions } from '../../src/record/knownQuestions.ts';

/** The file beside the entries that says which questions exist elsewhere: the coverage pages count by it. */
export const KNOWN = 'known.json';

/** What known.json of a content folder says; nothing where there is none. @throws Error that names it where it is damaged. */
export function knownIn(content: string): KnownQuestions | undefined {
  const path = join(content, KNOWN);
  if (!existsSync(path)) return undefined;
  try {
    return readKnown(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} is damaged. Restore it from git, or remove it.`, { cause });
  }
}
