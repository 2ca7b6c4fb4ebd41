import { EntryError } from './EntryError.ts';
import { isQuestion, type Question } from './entrySchema.ts';
import { readFacts, readSections } from './markdownToEntry.ts';
import { namingFile } from './namingFile.ts';
import type { Section } from './Section.ts';

/**
 * Reads an earlier version of an entry from its Markdown.
 * @param path where it is, for messages.
 * @throws Error that names file and line where it is no version of the entry of that id.
 */
export function readVersion(
  path: string,
  id: string,
  markdown: string,
): { readonly facts: Question; readonly sections: Section[] } {
  return namingFile(path, () => {
    const facts = readFacts(markdown);
    if (!isQuestion(facts) || facts.id !== id)
      throw new EntryError(`this is no version of ${id}`, 2);
    return { facts, sections: readSections(markdown, facts) };
  });
}
