import { stemsOf } from '../record/pagefindInside.ts';
import type { SearchManifest } from '../record/searchManifest.ts';
import type { WordCounts, WordIndex } from './WordIndex.ts';

/** How often a form of a word is there. */
interface KnownForm {
  readonly form: string;
  readonly counts: WordCounts | undefined;
}

/** A word that is searched, and how many records of each period have it, where that is known. */
export interface KnownWord {
  readonly word: string;
  /** It in any of its forms; where it has several, an estimate. */
  readonly counts: WordCounts | undefined;
  readonly forms: readonly KnownForm[];
}

/** Looks up a word in all of its forms. */
export async function knownWord(
  { manifest, index }: { readonly manifest: SearchManifest; readonly index: WordIndex },
  word: string,
  forms: readonly string[],
): Promise<KnownWord> {
  const known = await Promise.all(
    forms.map(async (form) => ({ form, counts: await index.countsOf(stemsOf(form)[0] ?? form) })),
  );
  return { word, counts: together(known, manifest), forms: known };
}

/** As if a record had one form whether or not it has another: a sum would be more than there are records. */
function together(
  known: readonly KnownForm[],
  { periods }: SearchManifest,
): WordCounts | undefined {
  if (known.length === 1) return known[0]?.counts;
  if (known.some(({ counts }) => counts === undefined)) return undefined;
  const entries = periods.flatMap(({ years }, number) => {
    const size = Object.values(years).reduce((sum, one) => sum + one, 0);
    const having = known.map(({ counts }) => counts?.get(number) ?? 0);
    if (having.every((one) => one === 0)) return [];
    const without = having.reduce((left, one) => left * (1 - Math.min(1, one / size)), 1);
    return [[number, size * (1 - without)] as const];
  });
  return new Map(entries);
}
