import { z } from 'zod';
import type { Stage } from '../site/Stage.ts';

/** The parts of the data, each of which is written by itself: beside the pages, and in bulk. */
export const DATA_PARTS = ['beside', 'bulk'] as const;
/** A part of the data that is written by itself. */
export type DataPart = (typeof DATA_PARTS)[number];

const keysSchema = z.array(z.tuple([z.string(), z.string()]).readonly()).readonly();

const jobSchema = z.strictObject({
  content: z.string(),
  index: z.string().describe('the file of the index of the archive'),
  out: z.string().describe('the folder of the site'),
  siteUrl: z.string().describe('the public address, or the empty string'),
  part: z.enum(DATA_PARTS),
  keys: keysSchema.describe('of the files beside pages that stand there: they are left alone'),
});

const answerSchema = z.strictObject({
  files: z.int(),
  bytes: z.int().describe('of all files'),
  records: z.int().describe('entries, withdrawn ones included'),
  keys: keysSchema.describe('for each id what changes whenever a file beside its page does'),
});

/** What one part of the data is made of, and where it goes. */
export type DataJob = Readonly<z.infer<typeof jobSchema>>;
/** What a part of the data wrote. */
export type DataReport = Readonly<z.infer<typeof answerSchema>>;

/** Writes one part of the data of all entries. */
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
