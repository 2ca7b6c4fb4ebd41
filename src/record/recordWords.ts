import { printedLines } from './printedLines.ts';
import type { Section } from './Section.ts';
import { speechesOf } from './speechesOf.ts';

/**
 * The words of a record as one text, the same for all who have its JSON file: the title, then what stands in the
 * question and in each answer, oldest first: each speaker, paragraph, item of a list and row of a table (tabs
 * between its cells) is a line, and each line ends in a line feed. The README says how to make it with jq.
 */
export function recordWords(title: string | undefined, sections: readonly Section[]): string {
  const lines = sections.flatMap(sectionLines);
  return [...(title === undefined ? [] : [title]), ...lines].map((line) => `${line}\n`).join('');
}

/** The lines of the words of one section: a speaker has one of their own. */
export function sectionLines(section: Section): string[] {
  return speechesOf(section).flatMap(({ speaker, blocks }) => [
    ...(speaker === undefined ? [] : [speaker]),
    ...blocks.flatMap(({ block }) =>
      block.type === 'paragraph' ? [block.text] : printedLines(block),
    ),
  ]);
}
