import { answerHeading } from './answerHeading.ts';
import type { Block, Entry } from './Entry.ts';

/** One part of an entry's text: the question or one answer. */
export interface EntryPart {
  /** The heading's slug and the fragment on the page: `question`, `answer-of-26-june-2018`. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** The place of the answer in `answers`, from 0; absent for the question. */
  readonly answer?: number;
}

/**
 * The text of an entry part by part: the question, if it has words, then each answer, oldest first,
 * under the heading that it has in Markdown. The latest is always `Answer`.
 */
export function entryParts({ facts, body }: Entry): EntryPart[] {
  const taken = new Map<string, number>();
  const { question, answers } = body;
  const printed = 'answers' in facts ? (facts.answers ?? []) : [];
  return [
    ...(question.length > 0 ? [{ id: 'question', heading: 'Question', blocks: question }] : []),
    ...answers.map((blocks, answer) => {
      const heading = answerHeading(printed, answer);
      return { id: freeId(heading, taken), heading, blocks, answer };
    }),
  ];
}

/** A heading that comes again is numbered, as rehype-slug does on the page. */
function freeId(heading: string, taken: Map<string, number>): string {
  const slug = heading.toLowerCase().replaceAll(' ', '-');
  const before = taken.get(slug);
  taken.set(slug, (before ?? 0) + 1);
  return before === undefined ? slug : `${slug}-${before}`;
}
