import { folded } from '../record/pagefindInside.ts';
import { stemsOf } from '../record/stemsOf.ts';
import type { ManifestPeriod } from '../record/searchManifest.ts';
import type { Spelling } from '../record/spellingList.ts';
import { formsOf } from './formsOf.ts';
import type { PeriodForm } from './SearchPeriod.ts';
import type { Term } from './searchWords.ts';
import type { WordCounts, WordIndex } from './WordIndex.ts';

/** What is asked for in the place of a term, and how often the index has the words that it needs. */
export interface KnownForm extends PeriodForm {
  /** Counts of each of its words, which a record must have all of; undefined where they are not known. */
  readonly words: readonly (WordCounts | undefined)[];
}

/** A term as it is searched. */
export interface KnownTerm {
  readonly term: Term;
  /** A record must have one of these. */
  readonly forms: readonly KnownForm[];
  /** Whether it was typed as a word, which no record has, and is looked for as the beginning of words. */
  readonly isBegun: boolean;
}

/** Where the words of the archive are looked up. */
export interface KnownWords {
  readonly index: WordIndex;
  /** The words of the archive as it prints them; none where they cannot be loaded. */
  readonly spellings: () => Promise<readonly Spelling[]>;
}

/** So many words that begin with what was typed are looked for by themselves, those of most records. */
const MOST = 40;

/**
 * Looks up a term: a word in all of its forms, exact words as they are typed, and all words that begin with
 * what is typed before a star. A word that no record has is taken for the beginning of one, as it is while
 * someone types.
 */
export async function knownTerm(known: KnownWords, term: Term): Promise<KnownTerm> {
  const forms = await formsFor(known, term);
  if (term.kind !== 'word' || forms.some(isKnown)) return { term, forms, isBegun: false };
  // What the archive prints is looked at by the page, to offer it: it is not loaded twice.
  const longer = await beginnings(known, term.text, []);
  return longer.length > 0
    ? { term, forms: longer, isBegun: true }
    : { term, forms, isBegun: false };
}

/** Whether a record may have a form, as far as is known, in some years. */
export function isKnown({ words }: KnownForm): boolean {
  return words.every((counts) => counts === undefined || counts.size > 0);
}

/** Whether a record of a period may have a form. */
export function isKnownIn({ words }: KnownForm, { years }: ManifestPeriod): boolean {
  return words.every(
    (counts) => counts === undefined || Object.keys(years).some((year) => counts.has(year)),
  );
}

async function formsFor(known: KnownWords, { kind, text }: Term): Promise<readonly KnownForm[]> {
  switch (kind) {
    case 'word':
      return Promise.all(formsOf(text).map((form) => knownForm(known, 'word', form)));
    case 'phrase':
      return [await knownForm(known, 'exact', text)];
    case 'beginning':
      return beginnings(known, text, await known.spellings());
  }
}

async function knownForm(
  { index }: KnownWords,
  kind: 'word' | 'exact',
  text: string,
): Promise<KnownForm> {
  return {
    kind,
    text,
    words: await Promise.all(stemsOf(text).map((stem) => index.countsOf(stem))),
  };
}

/**
 * The index has stems, which may be shorter than what words begin with: `cities` stands under `citi`. So
 * the words that the archive prints are looked at, too, and each whose stem does not begin so is
 * looked for by itself.
 */
async function beginnings(
  known: KnownWords,
  typed: string,
  spellings: readonly Spelling[],
): Promise<readonly KnownForm[]> {
  const letters = folded(typed);
  const stems = await known.index.beginningWith(letters);
  const printed = spellings
    .filter((one) => one.folded.startsWith(letters))
    .sort((a, b) => b.records - a.records);
  const isAsked = stemsOf(letters)[0] === letters;
  const asWhole: readonly KnownForm[] =
    isAsked && stems?.length !== 0
      ? [{ kind: 'beginning', text: letters, words: [stems && sum(stems.map(([, one]) => one))] }]
      : [];
  const byStem = new Map<string, string>();
  for (const [stem] of isAsked ? [] : (stems ?? [])) {
    // Only what is a stem itself can be asked for by it.
    if (stemsOf(stem)[0] === stem) byStem.set(stem, stem);
  }
  for (const { folded: word } of printed) {
    const [stem = word] = stemsOf(word);
    if (!byStem.has(stem) && !(isAsked && stem.startsWith(letters))) byStem.set(stem, word);
  }
  const single = [...byStem.values()].slice(0, MOST);
  return [
    ...asWhole,
    ...(await Promise.all(single.map((word) => knownForm(known, 'exact', word)))),
  ];
}

/** Counts of several words as if no record had two of them: good enough to tell where there are any. */
function sum(counts: readonly WordCounts[]): WordCounts {
  const total = new Map<string, number>();
  for (const one of counts)
    for (const [year, records] of one) total.set(year, (total.get(year) ?? 0) + records);
  return total;
}
