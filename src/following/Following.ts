import * as z from 'zod/mini';
import { followPath } from './followPath.ts';
import { latestChangesSchema } from './LatestChanges.ts';

const follow = z.strictObject({
  /** Where it stands on this site, with the query of a search: `/members/ada-reed/`. */
  path: z.string().check(z.refine((path) => followPath(path) === path)),
  name: z.string().check(z.maxLength(500)),
  /** The line of the log up to which nothing of it is new. */
  since: z.int().check(z.nonnegative()),
  /** Ids of questions of it that were listed here: what is withdrawn tells no more to whom it belonged. */
  known: z.array(z.string()).check(z.maxLength(1000)),
});

/** What is followed in this browser, as it is kept there and in a file. */
export const followingSchema = z.strictObject({
  version: z.literal(1),
  follows: z.array(follow).check(z.maxLength(1000)),
  /** The line of the log up to which everything was shown by this visit. */
  shown: z.int().check(z.nonnegative()),
  /** What happened last when the site could be asked, for when it cannot. */
  latest: z.optional(latestChangesSchema),
});

/** One thing followed. */
export type Follow = Readonly<z.infer<typeof follow>>;
/** All that is followed in this browser. */
export type Following = Readonly<z.infer<typeof followingSchema>>;
/** Nothing. */
export const NOTHING_FOLLOWED: Following = { version: 1, follows: [], shown: 0 };
