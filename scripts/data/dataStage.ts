import { z } from 'zod';
import type { Stage } from '../site/Stage.ts';

const keysSchema = z.array(z.tuple([z.string(), z.string()]).readonly()).readonly();

const jobSchema = z.strictObject({
  content: z.string(),
  index: z.string().describe('the file of the index of the archive'),
  out: z.string().describe('the folder of the site'),
  siteUrl: z.string().describe('the public address, or the empty string'),
  keys: keysSchema.describe(
    'of the files beside pages that stand there, by path: they are left alone',
  ),
  bulk: z.boolean().describe('whether all questions are written in bulk too'),
});

const answerSchema = z.strictObject({
  files: z.int(),
  bytes: z.int().describe('of all files'),
  records: z.int().describe('entries, withdrawn ones included'),
  keys: keysSchema.describe(
    'for the path of each file beside a page what changes whenever it does',
  ),
});

/** What the data are made of, and where they go. */
export type DataJob = Readonly<z.infer<typeof jobSchema>>;
/** What was written. */
export type DataReport = Readonly<z.infer<typeof answerSchema>>;

/** Writes the data of all entries. */
export const dataStage: Stage<DataJob, DataReport> = {
  script: new URL('dataProcess.ts', import.meta.url),
  job: jobSchema,
  answer: answerSchema,
  failure: () => 'The data could not be written.',
  // The words of an entry are needed for a moment only, and Node would keep them as long as it has room: a
  // small one for what is new, so that less of it moves on to where it stays, and no more in all than for
  // the facts of some half a million questions. A third less memory, for as much time.
  room: () => ({ young: 4, old: 1024 }),
};
