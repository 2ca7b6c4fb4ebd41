import { personPattern } from '../personPattern.ts';
import { questionOpeners } from './questionOpeners.ts';

const { titles, word, particles, honours } = personPattern;
const NAMED = new RegExp(
  `^(?: ?\\(Oral\\))?\\s+(${titles}${word}) ${particles}${word}(?: ${word})?${honours}\\s+(?=\\p{Lu})`,
  'u',
);

/** Whether who asks, and a question, stand directly behind a number that ends at a place in a text. */
export function nameFollows(words: string, end: number): boolean {
  const [, first] = NAMED.exec(words.slice(end, end + 150)) ?? [];
  return first !== undefined && !questionOpeners.has(first);
}
