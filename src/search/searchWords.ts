import { AMOUNT, folded } from '../record/pagefindInside.ts';

/** One thing to be looked for: a word in any form, exact words one after another, or a word by its beginning. */
export interface Term {
  readonly kind: 'word' | 'phrase' | 'beginning';
  /** As it was typed, without quotation marks and star. */
  readonly text: string;
}

/** What a reader typed, taken apart. */
export interface SearchWords {
  /** A record must have each of these, in any of its choices: `buses OR trams` is one with two. */
  readonly wanted: readonly (readonly Term[])[];
  /** A record must have none of these. */
  readonly without: readonly Term[];
  /** What could not be used, each as a sentence says it. */
  readonly unusable: readonly string[];
}

/** Fewer letters begin too many words. */
const SHORTEST = 3;
const TOKEN = /(-?)(?:"([^"]+)"?|“([^“”]+)”?|(\S+))/gu;

/**
 * Takes a search text apart: words, “phrases”, `begin*`, `-word` that no record may have, and `OR` between
 * two things of which a record must have one. What is typed in small letters, as `or`, is a word.
 */
export function searchWords(text: string): SearchWords {
  const wanted: Term[][] = [];
  const without: Term[] = [];
  const unusable: string[] = [];
  let joins = false;
  for (const [token, minus = '', straight, curly, word = ''] of text.matchAll(TOKEN)) {
    if (token === 'OR') {
      joins = wanted.length > 0;
      continue;
    }
    const phrase = straight ?? curly;
    const isLeftOut = minus !== '' && (phrase !== undefined || /^\p{L}/u.test(word));
    const terms = phrase === undefined ? wordTerms(word) : phraseTerms(phrase);
    if (terms === 'too short')
      unusable.push(`“${word}” was ignored: a beginning needs at least three letters.`);
    else if (isLeftOut && terms.length > 1)
      unusable.push(`“${token}” was ignored: amounts cannot be excluded.`);
    else if (isLeftOut) without.push(...terms);
    else if (joins && terms.length === 1) wanted.at(-1)?.push(...terms);
    else wanted.push(...terms.map((term) => [term]));
    joins = false;
  }
  return { wanted, without, unusable };
}

function wordTerms(word: string): readonly Term[] | 'too short' {
  const beginning = /^([\p{L}\p{M}\d'’-]+)\*$/u.exec(word)?.[1];
  if (beginning === undefined) return termsIn(word, 'word');
  return folded(beginning).length < SHORTEST
    ? 'too short'
    : [{ kind: 'beginning', text: beginning }];
}

function phraseTerms(phrase: string): readonly Term[] {
  return termsIn(phrase.trim(), 'phrase');
}

/**
 * An amount is several words of the index, and would be read as one; what stands around it is looked for
 * by itself.
 */
function termsIn(text: string, kind: 'word' | 'phrase'): readonly Term[] {
  return text.split(AMOUNT).flatMap((part, index): Term[] => {
    if (index % 2 === 1) return part.split(',').map((one) => ({ kind: 'word', text: one }));
    return folded(part) === '' ? [] : [{ kind, text: part }];
  });
}
