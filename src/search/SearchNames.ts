import * as z from 'zod/mini';

const named = z.strictObject({
  slug: z.string(),
  name: z.string(),
  questions: z.int(),
  /** First and last year of a question. */
  from: z.string(),
  to: z.string(),
});

const counts = z.record(z.string(), z.int());

/** What the search page knows before it loads an index, as search/names.json has it. */
export const searchNamesSchema = z.strictObject({
  members: z.array(named),
  groups: z.array(named),
  categories: z.array(named),
  answerers: z.array(named),
  /** How many questions of the archive have each value of a filter whose values are no slugs. */
  counts: z.strictObject({
    year: counts,
    askedOf: counts,
    meeting: counts,
    status: counts,
    kind: counts,
    attachments: counts,
  }),
});

/** A list of questions as the search page offers it, with the number of its questions here. */
export type SearchName = Readonly<z.infer<typeof named>>;
/** The names of members, groups, categories and whoever answered, and counts of the whole archive. */
export type SearchNames = Readonly<z.infer<typeof searchNamesSchema>>;

/** Those of an archive of which nothing is known: filters then show their slugs. */
export const NO_NAMES: SearchNames = {
  ...{ members: [], groups: [], categories: [], answerers: [] },
  counts: { year: {}, askedOf: {}, meeting: {}, status: {}, kind: {}, attachments: {} },
};
