import * as z from 'zod/mini';
import { pagefindSchema } from './pagefindFiles.ts';

const period = z.strictObject({
  /** Folder of its Pagefind bundle below `pagefind/`: `2016-2018`. */
  path: z.string().check(z.regex(/^\d{4}-\d{4}$/)),
  /** Name of the bundle’s own table of contents, which changes with every change of its words. */
  hash: z.string(),
  /** Questions of each year that it holds, by the day of their meeting; no other period has any of these years. */
  years: z.record(z.string(), z.int()),
  /** SHA-256 of the entries that it was made of, and of the program that made it. */
  madeOf: z.string(),
});

/**
 * What the search page knows before it loads an index, from `pagefind/periods.json`: the periods of
 * the archive, oldest first, and the first word of each file of words in the order of its number.
 */
export const searchManifestSchema = z.strictObject({
  pagefind: pagefindSchema,
  periods: z.readonly(z.array(period)),
  words: z.readonly(z.array(z.string())),
});

/** One part of the archive with a search index of its own. */
export type ManifestPeriod = Readonly<z.infer<typeof period>>;
/** The list of all of them, and of the words. */
export type SearchManifest = Readonly<z.infer<typeof searchManifestSchema>>;

/** The ids of all records of a period, in the order in which its index has them: by day, then by number. */
export const periodIdsSchema = z.readonly(z.array(z.string()));

/**
 * The file with the ids of a period, below `pagefind/`. It has the name of the index that it belongs to, so that
 * none of another build is taken for it.
 */
export function idsFile(path: string, hash: string): string {
  return `${path}/${hash}.ids.json`;
}

/** All years of an archive, the oldest first: files of words have their numbers. */
export function allYears({ periods }: Pick<SearchManifest, 'periods'>): readonly string[] {
  return periods.flatMap(({ years }) => Object.keys(years).sort());
}

/** The place after the last record of each year among all records of a period, which follow one another by day. */
export function yearEnds(
  years: Readonly<Record<string, number>>,
): readonly (readonly [string, number])[] {
  let end = 0;
  return Object.entries(years)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, records]) => [year, (end += records)]);
}
