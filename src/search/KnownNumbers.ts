import * as z from 'zod/mini';

const cited = z.strictObject({
  /** The first questions that cite it, in the order of the archive. */
  by: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** How many there are in all. */
  questions: z.int(),
});

/**
 * What is known of a hundred numbers, as search/numbers/<hundred>.json has it: `19.json` is of 1900 to
 * 1999. A number without its year, and one that is cited and not here, are looked up there.
 */
export const knownNumbersSchema = z.strictObject({
  /** By number, the years in which a question here has it, with the suffix of its address: `1989 1990-0`. */
  here: z.record(z.string(), z.string()),
  /** By id, who cites a question that has no page here. */
  absent: z.record(z.string(), cited),
});

/** What is known of a hundred numbers. */
export type KnownNumbers = Readonly<z.infer<typeof knownNumbersSchema>>;

/** The name of the file that knows a number: `1960` stands in `19`. */
export function hundredOf(number: string): string {
  return String(Math.floor(Number(number) / 100));
}
