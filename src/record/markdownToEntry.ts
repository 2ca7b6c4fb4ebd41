import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Entry } from './Entry.ts';
import { EntryError } from './EntryError.ts';
import { questionSchema, withdrawnSchema, type EntryFacts } from './entrySchema.ts';
import { parseSections } from './parseSections.ts';
import { plainSections } from './plainSections.ts';
import { plainYaml } from './plainYaml.ts';
import type { Section } from './Section.ts';
import { sectionsToBody } from './sectionsToBody.ts';

/**
 * Reads back what `entryToMarkdown` wrote.
 * @throws EntryError where the front matter is not an entry's, or the body holds anything but
 * headings of the known form, paragraphs, speakers, flat lists and tables.
 */
export function markdownToEntry(text: string): Entry {
  const facts = readFacts(text);
  return { facts, body: sectionsToBody(readSections(text, facts)) };
}

/**
 * Reads the words of an entry part by part.
 * @param facts those of the entry, where they are known: the body must have as many answers.
 * @throws EntryError where it has not, or holds anything but what an entry's body has.
 */
export function readSections(text: string, facts?: EntryFacts): Section[] {
  const { body, bodyLine } = splitFrontMatter(text);
  const sections = plainSections(body) ?? parseSections(body, bodyLine);
  if (facts) checkAnswers(sections, facts);
  return sections;
}

function checkAnswers(sections: readonly Section[], facts: EntryFacts): void {
  const expected = 'answers' in facts ? (facts.answers?.length ?? 0) : 0;
  const found = sections.filter(({ answer }) => answer !== undefined).length;
  if (expected !== found)
    throw new EntryError(`${expected} answers in the front matter, ${found} in the body`, 1);
}

/**
 * Reads the front matter alone, which is what lists and indexes need.
 * @throws EntryError where it is not YAML or not an entry's.
 */
export function readFacts(text: string): EntryFacts {
  const { frontMatter } = splitFrontMatter(text);
  const values = plainYaml(frontMatter) ?? readYaml(frontMatter);
  // One schema by itself says which key is wrong; the union of both would only say that one is.
  const isWithdrawn = typeof values === 'object' && values !== null && 'withdrawn' in values;
  const result = (isWithdrawn ? withdrawnSchema : questionSchema).safeParse(values);
  if (!result.success) throw new EntryError(z.prettifyError(result.error), 1);
  return result.data;
}

function readYaml(yaml: string): unknown {
  const document = parseDocument(yaml);
  const [syntax] = document.errors;
  if (syntax) throw new EntryError(syntax.message, 1 + (syntax.linePos?.[0].line ?? 0));
  try {
    return document.toJS();
  } catch (error) {
    // A node that refers to another one which is not there is only found here.
    throw new EntryError(error instanceof Error ? error.message : String(error), 1);
  }
}

/** The body of an entry as Markdown, without its front matter. */
export function bodyOf(text: string): string {
  return splitFrontMatter(text).body;
}

function splitFrontMatter(text: string) {
  const end = text.indexOf('\n---\n');
  if (!text.startsWith('---\n') || end < 0) {
    throw new EntryError('no front matter between two lines of `---`', 1);
  }
  const frontMatter = text.slice(4, end + 1);
  return { frontMatter, body: text.slice(end + 5), bodyLine: frontMatter.split('\n').length + 2 };
}
