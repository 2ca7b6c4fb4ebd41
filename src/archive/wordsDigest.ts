import { createHash } from 'node:crypto';
import { recordWords } from '../record/recordWords.ts';
import type { Section } from '../record/Section.ts';

/** The SHA-256 of the words of a record in UTF-8, as `recordWords` has them, in lower-case hexadecimal. */
export function wordsDigest(title: string | undefined, sections: readonly Section[]): string {
  return createHash('sha256').update(recordWords(title, sections)).digest('hex');
}
