import { plainText } from './plainText.ts';
import type { Section } from './Section.ts';

/** As much as search engines show of a page. */
const LENGTH = 150;

/**
 * How a question begins, in one line: up to 150 characters, cut between words with an ellipsis. Undefined where it has
 * no words.
 */
export function openingWords(sections: readonly Section[]): string | undefined {
  const asked = sections.filter(({ answer }) => answer === undefined);
  const text = plainText(asked.flatMap(({ blocks }) => blocks))?.replace(/\s+/g, ' ');
  if (text === undefined || text.length <= LENGTH) return text;
  const [begin = ''] = /^.{1,150}(?= )/su.exec(text) ?? [];
  return `${begin || text.slice(0, LENGTH)} …`;
}
