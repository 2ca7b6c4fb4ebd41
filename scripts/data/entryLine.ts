import { bodySchema } from '../../src/record/bodySchema.ts';
import type { Entry } from '../../src/record/Entry.ts';
import { questionSchema } from '../../src/record/entrySchema.ts';
import { sectionsToBody } from '../../src/record/sectionsToBody.ts';
import type { QuestionEntry } from './QuestionEntry.ts';

/** A line of the bulk data: the facts of an entry, and its words as `body`. */
export const entryLineSchema = questionSchema.extend({
  body: bodySchema.describe('the words, paragraph by paragraph'),
});

/** Writes an entry as a line of JSON, with its line break. */
export function entryLine({ facts, sections }: QuestionEntry): string {
  return `${JSON.stringify({ ...facts, body: sectionsToBody(sections) })}\n`;
}

/** Reads a line back into the very entry. @throws where it is no such line. */
export function lineToEntry(line: string): Entry {
  const { body, ...facts } = entryLineSchema.parse(JSON.parse(line));
  return { facts, body };
}
