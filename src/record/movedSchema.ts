import { z } from 'zod';
import { PAGE_PATH } from './pagePath.ts';

const page = z.string().regex(PAGE_PATH);

/** An item of moved.yaml: a page that has another address now. */
export const movedSchema = z.strictObject({
  from: page.describe('the address before, such as /members/jon-marsh/'),
  to: page.describe('the address of the page that it leads to, such as /members/jonathan-marsh/'),
  date: z.iso.date().describe('the day of the move, such as 2018-06-21'),
  reason: z
    .string()
    .regex(/\S/)
    .describe('why it moved, for the page that stays at the old address'),
});
