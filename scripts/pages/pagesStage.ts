import { z } from 'zod';
import type { Stage } from '../site/Stage.ts';

const jobSchema = z.strictObject({
  content: z.string(),
  transcripts: z.string(),
  index: z.string().describe('the file of the index of the archive'),
  out: z.string().describe('the folder of the site'),
  work: z.string().describe('a folder on the same disk for the program that renders'),
  siteUrl: z.string().describe('the public address, or the empty string'),
  entries: z.int().describe('number of entries'),
  pages: z.int().describe('number of all pages, changed or not'),
  addresses: z.array(z.string()).readonly().describe('of the pages to be rendered'),
});
const answerSchema = z.strictObject({ rendered: z.int() });

/** A share of the pages, what they are made of and where they go. */
export type ShareJob = Readonly<z.infer<typeof jobSchema>>;

/** Renders a share of the pages with Astro. */
export const pagesStage: Stage<ShareJob, z.infer<typeof answerSchema>> = {
  script: new URL('pagesProcess.ts', import.meta.url),
  job: jobSchema,
  answer: answerSchema,
  failure: () => 'Astro could not build the pages.',
  // Pages live for a moment, and Node would keep them as long as it has room. What stays is the facts of all
  // entries, 300 MB for a hundred thousand, and the paths to be rendered.
  room: ({ entries }) => ({ young: 16, old: 400 + Math.ceil(entries / 1000) * 6 }),
};
