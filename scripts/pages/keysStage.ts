import { z } from 'zod';
import type { Stage } from '../site/Stage.ts';

const jobSchema = z.strictObject({
  index: z.string().describe('the file of the index of the archive'),
  siteUrl: z.string().describe('the public address, or the empty string'),
  others: z.string().describe('digest of all that pages read besides the index'),
});
const answerSchema = z
  .array(z.tuple([z.string(), z.string()]).readonly())
  .readonly()
  .describe('address and key of each page, sorted by address');

/** What the list of all pages is made of. */
export type KeysJob = Readonly<z.infer<typeof jobSchema>>;
/** For each page the key that changes whenever it does. */
export type PageKeys = z.infer<typeof answerSchema>;

/** Lists all pages with their keys: the facts of all entries are in memory for as long as that takes. */
export const keysStage: Stage<KeysJob, PageKeys> = {
  script: new URL('keysProcess.ts', import.meta.url),
  job: jobSchema,
  answer: answerSchema,
  failure: () => 'The pages could not be listed.',
  // The facts of half a million entries.
  room: () => ({ young: 16, old: 3072 }),
};
