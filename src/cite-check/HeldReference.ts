import * as z from 'zod/mini';

const heldReference = z.strictObject({
  /** As a text cites it: the id, or the official number of a page whose address has a suffix. */
  reference: z.string(),
  /** The page, where its id is not the reference. */
  id: z.optional(z.string()),
  /** Absent where the record was withdrawn. */
  title: z.optional(z.string()),
  invented: z.optional(z.literal(true)),
});

/** What data/references/<year>.json holds: every reference of a year that has a page here. */
export const heldReferencesSchema = z.array(heldReference);

/** A reference that has a page here. */
export type HeldReference = Readonly<z.infer<typeof heldReference>>;
