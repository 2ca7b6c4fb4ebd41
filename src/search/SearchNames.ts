import * as z from 'zod/mini';

const named = z.strictObject({
  slug: z.string(),
  name: z.string(),
  questions: z.int(),
  /** First and last year of a question. */
  from: z.string(),
  to: z.string(),
});

/** The names behind the slugs that filters use, as search/names.json has them. */
export const searchNamesSchema = z.strictObject({
  members: z.array(named),
  groups: z.array(named),
  categories: z.array(named),
  answerers: z.array(named),
});

/** A list of questions as the search page offers it, with the number of its questions here. */
export type SearchName = Readonly<z.infer<typeof named>>;
/** The names of members, groups, categories and whoever answered. */
export type SearchNames = Readonly<z.infer<typeof searchNamesSchema>>;
