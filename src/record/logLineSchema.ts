import { z } from 'zod';
import { ENTRY_ID } from './entryId.ts';
import { QUESTION_STATUSES } from './entrySchema.ts';
import { PAGE_PATH } from './pagePath.ts';

/** What may be said of a record in the log, in the order in which it comes about. */
export const RECORD_KINDS = [
  'known',
  'published',
  'answered',
  'corrected',
  'withdrawn',
  'restored',
] as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal');
/** The pattern in a form that readers of other languages know. */
const path = z
  .string()
  .regex(PAGE_PATH, 'the address of a page')
  .meta({ pattern: '^/([^/?#\\s]+/)*$' });
const date = z.iso.date().describe('the day on which the log was told of it');

/** What holds the lines of a log together. */
const chain = {
  before: sha256.describe(
    'SHA-256 of the line before with its line feed; of the first line, zeros',
  ),
  check: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('the first 16 digits of the SHA-256 of the line up to here'),
};

const recordShape = {
  date,
  kind: z
    .enum(RECORD_KINDS)
    .describe(
      '`known`: published before the log began; `answered`: more is known of its answer; `corrected`: its words or labels are others',
    ),
  id: z.string().regex(ENTRY_ID),
  status: z.enum([...QUESTION_STATUSES, 'withdrawn']).describe('its state from that day on'),
  words: sha256.optional().describe('SHA-256 of its words; absent where it is withdrawn'),
  labels: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional()
    .describe('the same of its labels, shortened: who asked whom, when and under which category'),
};

const pageShape = {
  date,
  kind: z
    .enum(['page', 'moved'])
    .describe('`page`: has an address since then; `moved`: has another one now'),
  path,
  to: path.optional().describe('the address of the page that it leads to'),
};

/** One line of a log: of a record, or of a page that is no record’s. */
export const logLineSchema = z.union([
  z.strictObject({ ...recordShape, ...chain }),
  z.strictObject({ ...pageShape, ...chain }),
]);

/** One line of a log. */
export type LogLine = Readonly<z.infer<typeof logLineSchema>>;
/** What happened to a record. */
export type RecordChange = Readonly<z.infer<z.ZodObject<typeof recordShape>>>;
/** What happened to the address of a page. */
export type PageChange = Readonly<z.infer<z.ZodObject<typeof pageShape>>>;
/** What a line of a log says. */
export type LogChange = RecordChange | PageChange;
