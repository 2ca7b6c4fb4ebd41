import { z } from 'zod';
import { PAGE_PATH } from './pagePath.ts';

const PAGE = 'must be a page of this site, as content/addresses.txt has it: /members/jon-marsh/';
const WHY = 'must say why, for the page that stays at the old address';
const page = z.string(PAGE).regex(PAGE_PATH, PAGE);

/** content/moved.yaml: pages that have another address now. */
export const movedListSchema = z.array(
  z.strictObject({
    from: page.describe('the address that leads on'),
    to: page.describe('where it leads: a page of this site'),
    date: z.iso.date('must be the day of the move: 2018-06-21').describe('of the move'),
    reason: z.string(WHY).min(1, WHY).describe('for the page that stays at the old address'),
  }),
  'must be a list of moves',
);
