import { z } from 'zod';
import { ENTRY_ID } from './entryId.ts';
import { slugSchema } from './slugSchema.ts';

const printed = z.string().regex(/\S/);

/** An item of people/aliases.yaml or people/groups.yaml: a printed name that is another one’s. */
export const aliasSchema = z.strictObject({
  name: printed.describe('the name as printed, without title and honours'),
  person: slugSchema.describe('the end of the address that it belongs to, such as wren-attaway'),
  reason: printed.describe('why the two are the same, for whoever reviews this'),
});

/** An item of people/offices.yaml: who held an office, and when. */
export const officeSchema = z.strictObject({
  office: printed.describe('the office as printed, such as The Mayor'),
  person: slugSchema.describe('the end of the holder’s address, such as wren-attaway'),
  name: printed.describe('the holder’s name as this site prints it'),
  from: z.iso.date().describe('the first day in office, such as 1961-05-10'),
  to: z.iso
    .date()
    .optional()
    .describe('the last day in office, such as 1965-05-09, or no `to` up to the next term'),
});

/** An item of withdrawn.yaml: a record that was taken down. */
export const withdrawalSchema = z.strictObject({
  id: z.string().regex(ENTRY_ID).describe('the id as the page’s address has it, such as 1961/0101'),
  date: z.iso.date().describe('the day on which it was taken down, such as 1961-12-01'),
  reason: printed.describe('why it was taken down, for the page that stays at the address'),
});

/** One printed name that is another one’s. */
export type Alias = Readonly<z.infer<typeof aliasSchema>>;
/** One term of an office. */
export type Office = Readonly<z.infer<typeof officeSchema>>;
/** One record that was taken down. */
export type Withdrawal = Readonly<z.infer<typeof withdrawalSchema>>;

/** An item of each reviewed file as it stands there, for those who write one. */
export const EXAMPLES = {
  alias: '- { name: Nan Attaway, person: wren-attaway, reason: The records print both. }',
  office: '- { office: The Mayor, person: wren-attaway, name: Wren Attaway, from: 1961-05-10 }',
  withdrawal: '- { id: 1961/0101, date: 1961-12-01, reason: It named a child. }',
};

/** What has been reviewed by hand about people and groups. */
export interface People {
  readonly aliases: readonly Alias[];
  readonly groups: readonly Alias[];
  readonly offices: readonly Office[];
}
