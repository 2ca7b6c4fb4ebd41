import { z } from 'zod';
import { ENTRY_ID } from './entryId.ts';

const printed = z.string().min(1);
const slug = z.string().regex(/^[\p{Ll}\p{Lm}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lm}\p{Lo}\p{N}]+)*$/u);

/** content/people/aliases.yaml and groups.yaml: a printed name that is another one’s. */
export const aliasesSchema = z.array(
  z.strictObject({
    name: printed.describe('as printed, without title and honours'),
    person: slug.describe('the slug that it resolves to'),
    reason: printed.describe('why the two are the same, for whoever reviews this'),
  }),
);

/** content/people/offices.yaml: who held an office, and when. */
export const officesSchema = z.array(
  z.strictObject({
    office: printed.describe('as printed: `The Mayor`'),
    person: slug,
    name: printed.describe('the holder’s name as this site prints it'),
    from: z.iso.date().describe('first day in office'),
    to: z.iso.date().optional().describe('last day in office; absent for the present holder'),
  }),
);

/** One printed name that is another one’s. */
export type Alias = Readonly<z.infer<typeof aliasesSchema>[number]>;
/** One term of an office. */
export type Office = Readonly<z.infer<typeof officesSchema>[number]>;

/** What has been reviewed by hand about people and groups. */
export interface People {
  readonly aliases: readonly Alias[];
  readonly groups: readonly Alias[];
  readonly offices: readonly Office[];
}

/** content/withdrawn.yaml: records that were taken down. */
export const withdrawnListSchema = z.array(
  z.strictObject({
    id: z.string().regex(ENTRY_ID, 'an id, as in the address'),
    date: z.iso.date().describe('of the withdrawal'),
    reason: printed.describe('for the page that stays at the address'),
  }),
);
