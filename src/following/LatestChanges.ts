import * as z from 'zod/mini';

const event = z.strictObject({
  /** Of its line in the log, from 1. */
  number: z.int(),
  /** The day (ISO) on which it was told here. */
  date: z.iso.date(),
  /** What happened, in words: `Answered`. */
  what: z.string(),
  id: z.string(),
});

const record = z.strictObject({
  /** Absent where the record was withdrawn. */
  title: z.optional(z.string()),
  /** Paths of the lists that it stands in: `/members/ada-reed/`. */
  lists: z.array(z.string()),
  invented: z.optional(z.literal(true)),
});

/** What following/latest.json holds: what happened here last, and of which questions. */
export const latestChangesSchema = z.strictObject({
  /** Lines of the log. */
  lines: z.int(),
  /** The number of the line from which on all that happened is here. */
  from: z.int(),
  /** The same of what is searched. */
  searchedFrom: z.int(),
  /** The latest first. */
  events: z.array(event),
  records: z.record(z.string(), record),
});

/** What happened to a question here. */
export type LatestEvent = Readonly<z.infer<typeof event>>;
/** What happened here last. */
export type LatestChanges = Readonly<z.infer<typeof latestChangesSchema>>;
/** What nothing has happened in. */
export const NO_CHANGES: LatestChanges = {
  lines: 0,
  from: 1,
  searchedFrom: 1,
  events: [],
  records: {},
};
