import { z } from 'zod';
import { numberRuns, paddedNumber } from './numberRuns.ts';
import { compareIds } from './reference.ts';

/** Questions that are known to exist somewhere, held or not: known.json beside the entries. */
export interface KnownQuestions {
  /** Their ids, in order. */
  readonly ids: readonly string[];
  /** Pages that a site lists by a name without a number, and that were not collected. */
  readonly unnumbered: number;
}

/** `0001..0027 0030 2950-0`: numbers of one year, with `..` between the first and the last of a run. */
const NUMBERS = /^(?:\d{4,5}(?:\.\.\d{4,5}|-s?\d{1,4})?)(?: \d{4,5}(?:\.\.\d{4,5}|-s?\d{1,4})?)*$/;

/** What stands in known.json: by year the numbers of questions. */
const knownSchema = z.strictObject({
  years: z.record(z.string().regex(/^\d{4}$/), z.string().regex(NUMBERS)),
  unnumbered: z.int().nonnegative(),
});

/** The questions that the text of known.json names. @throws Error where it is not as `collect` writes it. */
export function readKnown(text: string): KnownQuestions {
  const { years, unnumbered } = knownSchema.parse(JSON.parse(text));
  const ids = Object.entries(years).flatMap(([year, numbers]) =>
    numbers.split(' ').flatMap((part) => numbersIn(part).map((number) => `${year}/${number}`)),
  );
  return { ids: ids.sort(compareIds), unnumbered };
}

/** The text of known.json, a line for each year: the same questions give the same bytes, in whatever order. */
export function printKnown({ ids, unnumbered }: KnownQuestions): string {
  const sorted = [...new Set(ids)].sort(compareIds);
  const years = [...Map.groupBy(sorted, (id) => id.slice(0, 4))].map(([year, all]) => {
    return [year, runsOf(all.map((id) => id.slice(5)))] as const;
  });
  return `${JSON.stringify({ years: Object.fromEntries(years), unnumbered }, undefined, 2)}\n`;
}

function numbersIn(part: string): string[] {
  const [first = '', last] = part.split('..');
  if (last === undefined) return [first];
  const length = Number(last) - Number(first) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, index) =>
    paddedNumber(Number(first) + index),
  );
}

function runsOf(numbers: readonly string[]): string {
  const runs = numberRuns(numbers);
  return runs.map(({ first, last }) => (first === last ? first : `${first}..${last}`)).join(' ');
}
