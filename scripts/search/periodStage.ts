import { z } from 'zod';
import type { Stage } from '../site/Stage.ts';

const jobSchema = z.strictObject({
  content: z.string(),
  index: z.string().describe('the file of the index of the archive'),
  folder: z.string().describe('of the bundle; what stands there is replaced'),
  path: z.string().describe('what the period is called'),
  ids: z.array(z.string()).readonly().describe('of its entries, sorted'),
});
const answerSchema = z.record(z.string(), z.int());

/** The period of a search index, and where its words are and its bundle is to be. */
export type PeriodJob = Readonly<z.infer<typeof jobSchema>>;
/** How many searchable records a period has of each year. */
export type PeriodYears = Readonly<z.infer<typeof answerSchema>>;

/** The file of a bundle with the ids of its questions in the order of its index, until the index has its name. */
export const IDS_FILE = 'ids.json';

/** Makes the Pagefind bundle of one period: what Pagefind holds in memory goes with its process. */
export const periodStage: Stage<PeriodJob, PeriodYears> = {
  script: new URL('periodProcess.ts', import.meta.url),
  job: jobSchema,
  answer: answerSchema,
  failure: ({ path }) => `The search index of ${path} could not be made.`,
  // Some 5,000 records: most of them are held by Pagefind, whose memory is not Node’s.
  room: () => ({ young: 16, old: 512 }),
};
