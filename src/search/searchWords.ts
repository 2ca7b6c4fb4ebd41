import { AMOUNT, folded } from '../record/pagefindInside.ts';

/** What a reader typed, taken apart. */
export interface SearchWords {
  /** Words to be found anywhere in a record. */
  readonly words: readonly string[];
  /** By word, the forms that a search is for in its place: only where it has others than itself. */
  readonly forms?: ReadonlyMap<string, readonly string[]>;
  /** Words to be found one after another. */
  readonly phrases: readonly string[];
  /** Words with a minus before them: the search cannot leave words out, and says so. */
  readonly unusable: readonly string[];
}

const TOKEN = /"([^"]+)"?|“([^“”]+)”?|(\S+)/gu;

/** Takes a search text apart: words, “phrases” and what cannot be used. */
export function searchWords(text: string): SearchWords {
  const [words, phrases, unusable]: [string[], string[], string[]] = [[], [], []];
  for (const [, straight, curly, word = ''] of text.matchAll(TOKEN)) {
    const phrase = straight ?? curly;
    if (phrase === undefined && /^-\p{L}/u.test(word)) {
      unusable.push(word);
      continue;
    }
    // An amount is several words of the index, and would be read as one; what stands around it is
    // looked for by itself.
    (phrase ?? word).split(AMOUNT).forEach((part, index) => {
      if (index % 2 === 1) words.push(...part.split(','));
      else if (folded(part) !== '') (phrase === undefined ? words : phrases).push(part);
    });
  }
  return { words, phrases, unusable };
}
