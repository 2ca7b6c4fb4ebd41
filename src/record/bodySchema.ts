import { z } from 'zod';
import { LIST_MARKS } from './listMark.ts';

const text = z.string().describe('white space collapsed, all else as in the source');
const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  speaker: z.string().exactOptional().describe('as printed before the colon, where a turn begins'),
  text,
});
const list = z.strictObject({
  type: z.literal('list'),
  mark: z.enum(LIST_MARKS).exactOptional().describe('what stands before its items, if no hyphen'),
  items: z.array(text),
});
const table = z.strictObject({
  type: z.literal('table'),
  rows: z.array(z.array(text)).describe('cells, as many in each row; no row is known to be a head'),
});
const blocks = z.array(z.discriminatedUnion('type', [paragraph, list, table]));

/** The words of an entry as data. */
export const bodySchema = z.strictObject({
  question: blocks.describe('the paragraphs, lists and tables of the question'),
  answers: z.array(blocks).describe('those of each answer, oldest first'),
});
