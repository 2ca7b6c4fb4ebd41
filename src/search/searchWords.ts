import { stem } from 'porter2';

/** What a reader typed, taken apart. */
export interface SearchWords {
  /** Words to be found anywhere in a record. */
  readonly words: readonly string[];
  /** Words to be found one after another. */
  readonly phrases: readonly string[];
  /** Words with a minus before them: the search cannot leave words out, and says so. */
  readonly unusable: readonly string[];
}

const TOKEN = /"([^"]+)"?|“([^“”]+)”?|(\S+)/gu;
/** The index has `£1,700` as two words in one place, `£1` and `700`; typed, it would be read as one. */
const AMOUNT = /(\p{Sc}\d+(?:,\d+)+)/u;

/** Takes a search text apart: words, “phrases” and what cannot be used. */
export function searchWords(text: string): SearchWords {
  const [words, phrases, unusable]: [string[], string[], string[]] = [[], [], []];
  for (const [, straight, curly, word = ''] of text.matchAll(TOKEN)) {
    const phrase = straight ?? curly;
    if (phrase === undefined && /^-\p{L}/u.test(word)) {
      unusable.push(word);
      continue;
    }
    // What stands around an amount is looked for by itself.
    (phrase ?? word).split(AMOUNT).forEach((part, index) => {
      if (index % 2 === 1) words.push(...part.split(','));
      else if (folded(part) !== '') (phrase === undefined ? words : phrases).push(part);
    });
  }
  return { words, phrases, unusable };
}

/**
 * The stems under which the index has the words of a text: folded and stemmed as Pagefind 1.6 does
 * (punctuation and accents removed, lower case, Snowball’s English stems).
 */
export function stemsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => {
    const letters = folded(word);
    return letters === '' ? [] : [/\d/.test(letters) ? letters : stem(letters)];
  });
}

function folded(text: string): string {
  return text
    .replace(/[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim();
}
