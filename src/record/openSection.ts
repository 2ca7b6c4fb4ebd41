import { ANSWER_HEADING } from './answerHeading.ts';
import type { ListMark } from './listMark.ts';
import type { Section } from './Section.ts';

/** A paragraph, list or table that may still grow. */
export type OpenBlock =
  | { readonly type: 'paragraph'; readonly speaker?: string; readonly text: string }
  | { readonly type: 'list'; readonly mark?: ListMark; readonly items: string[] }
  | { readonly type: 'table'; readonly rows: string[][] };

/** A section that is being read. */
export interface OpenSection extends Section {
  readonly blocks: OpenBlock[];
}

/**
 * The section that a heading begins below those before it; undefined where no entry has such a heading
 * there: `Question` stands first, and all others are of answers.
 */
export function openSection(
  heading: string,
  id: string,
  before: readonly Section[],
): OpenSection | undefined {
  if (heading === 'Question' && before.length === 0) return { id, heading, blocks: [] };
  if (!ANSWER_HEADING.test(heading)) return undefined;
  return { id, heading, blocks: [], answer: (before.at(-1)?.answer ?? -1) + 1 };
}
