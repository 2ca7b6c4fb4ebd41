import type { Entry } from './Entry.ts';
import { entryToMarkdown } from './entryToMarkdown.ts';
import { readSections } from './markdownToEntry.ts';
import type { Section } from './Section.ts';

/** The sections of an entry as they are read from its file. */
export function sectionsOf(entry: Entry): Section[] {
  return readSections(entryToMarkdown(entry), entry.facts);
}
