import { z } from 'zod';

/*
 * The classes of Popolo (http://www.popoloproject.com/specs/) that the records tell something about,
 * with the properties that they tell. `invented`, `first_printed` and `last_printed` are ours, which Popolo
 * allows: when a membership began and ended, no record says.
 */
const day = z.iso.date();
const named = z.strictObject({
  id: z.string(),
  name: z.string(),
  other_names: z.array(z.strictObject({ name: z.string() })).optional(),
  links: z.array(z.strictObject({ url: z.url(), note: z.string() })).optional(),
  invented: z.literal(true).optional(),
});
const organization = named.extend({ classification: z.literal('party group') });
const membership = z.strictObject({
  person_id: z.string(),
  organization_id: z.string(),
  first_printed: day.optional().describe('day of the first question that prints both'),
  last_printed: day.optional().describe('day of the last question that prints both'),
  invented: z.literal(true).optional(),
});

/** People, groups and memberships, as Popolo has them. */
export const popoloSchema = z.strictObject({
  persons: z.array(named),
  organizations: z.array(organization),
  memberships: z.array(membership),
});

/** People, groups and memberships, as Popolo has them. */
export type Popolo = z.infer<typeof popoloSchema>;
