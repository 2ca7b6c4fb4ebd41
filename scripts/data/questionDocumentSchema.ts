import { z } from 'zod';
import { LIST_MARKS } from '../../src/record/listMark.ts';
import { questionSchema, withdrawnSchema } from '../../src/record/entrySchema.ts';

const id = questionSchema.shape.id;
const date = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal');
const fragment = z.string().describe('the fragment of the same place on the page');
const $schema = z.string().describe('the address of this schema');
const path = z.string().describe('the path of its page from the root of the site');
const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  id: fragment,
  text: z.string().describe('one paragraph of the source; empty where only a speaker is printed'),
});
const list = z.strictObject({
  type: z.literal('list'),
  id: fragment,
  mark: z.enum(LIST_MARKS).optional().describe('what stands before its items, if no hyphen'),
  items: z.array(z.string()).readonly(),
});
const table = z.strictObject({
  type: z.literal('table'),
  id: fragment,
  rows: z
    .array(z.array(z.string()).readonly())
    .readonly()
    .describe('cells, as many in each row; no row is known to be a head'),
});
const block = z.discriminatedUnion('type', [paragraph, list, table]);
const speech = z.strictObject({
  type: z.literal('speech'),
  speaker: z.string().describe('as printed before the colon'),
  person: z.string().optional().describe('who that is, where the words name a person or office'),
  content: z.array(block).describe('what is said until the next speaker begins'),
});
const section = z.strictObject({
  id: fragment,
  heading: z.string(),
  answer: z.int().positive().optional().describe('place in `answers`, from 1'),
  content: z.array(z.discriminatedUnion('type', [paragraph, list, table, speech])),
});
const addresses = z
  .strictObject({
    page: z.string(),
    json: z.string(),
    present: z.string().optional().describe('of an earlier version: the question as it is now'),
  })
  .describe('public addresses, or paths from the root of the site where its address is not known');

/** What the type of a meeting is, in all data. */
export const MEETING_TYPE =
  'of the meeting: read from `meeting`; where none is printed, the parent’s or that of the day';
/** What the key of a meeting is, in all data. */
export const MEETING_KEY = 'type and day of the meeting, as in its address';

/** The JSON file of one question: its facts, its text and what it has to do with others. */
export const questionDocumentSchema = questionSchema.extend({
  $schema,
  meetingType: questionSchema.shape.meetingType.describe(MEETING_TYPE),
  meetingKey: z.string().optional().describe(MEETING_KEY),
  addresses,
  text: z.array(section).describe('the question, then each answer, oldest first'),
  wordsSha256: sha256.describe(
    'of the words in UTF-8: the title, then each speaker, paragraph, item and row (tabs between its cells) of `text`, each with a line feed after it',
  ),
  until: date.optional().describe('of an earlier version: the day that it was current until'),
  versions: z
    .array(
      z.strictObject({
        until: date.describe('the day of the reading that took its place'),
        wordsSha256: sha256,
        page: z.string(),
        json: z.string(),
      }),
    )
    .min(1)
    .optional()
    .describe('earlier wordings, oldest first'),
  references: z.strictObject({
    cites: z.array(
      z.strictObject({
        id,
        held: z.boolean().describe('whether the archive has that question'),
        path: path.optional(),
      }),
    ),
    citedBy: z.array(z.strictObject({ id, path })),
  }),
});

/** The JSON file of a record that was taken down: what is left, and where. */
export const withdrawnDocumentSchema = withdrawnSchema.extend({ $schema, addresses });

/** The data of one question. */
export type QuestionDocument = Readonly<z.infer<typeof questionDocumentSchema>>;
/** A paragraph, list or table of its text. */
export type TextBlock = z.infer<typeof block>;
/** One speaker's run of paragraphs. */
export type TextSpeech = z.infer<typeof speech>;
