import { z } from 'zod';

const text = z.string().describe('white space collapsed, all else as in the source');
const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  speaker: z.string().exactOptional().describe('as printed before the colon, where a turn begins'),
  text,
});
const list = z.strictObject({ type: z.literal('list'), items: z.array(text) });
const blocks = z.array(z.discriminatedUnion('type', [paragraph, list]));

/** The words of an entry as data. */
export const bodySchema = z.strictObject({
  question: blocks.describe('the paragraphs and lists of the question'),
  answers: z.array(blocks).describe('those of each answer, oldest first'),
});
