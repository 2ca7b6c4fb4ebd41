import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ruledProblemSchema } from './ruledProblemSchema.ts';
import { writeDurably } from './writeDurably.ts';

const count = z.int().nonnegative();

/** What a run did: the report of the command line contract. */
const ingestReportSchema = z
  .strictObject({
    files: count,
    records: count,
    written: count,
    unchanged: count,
    removed: count,
    furniture: count.describe('lines of page furniture, which are no part of a record'),
    problems: z.array(ruledProblemSchema).readonly(),
  })
  .readonly();

/** What a run did. */
export type IngestReport = z.infer<typeof ingestReportSchema>;

const lastRunSchema = z.strictObject({
  inputs: z.string().describe('digest of all that the entries are made from'),
  outputs: z.string().describe('digest of the entries'),
  report: ingestReportSchema.describe('what the same run would report again'),
});

/** The end of a run, kept so that the next one can see that nothing has changed since. */
type LastRun = z.infer<typeof lastRunSchema>;

/** The last run on a content folder, or undefined where there is none, or none of this version. */
export function readLastRun(content: string): LastRun | undefined {
  try {
    return lastRunSchema.parse(JSON.parse(readFileSync(pathOf(content), 'utf8')));
  } catch {
    // Not there, or cut off, or of another version: the run does all of its work.
    return undefined;
  }
}

/** Keeps the end of a run. */
export function writeLastRun(content: string, run: LastRun): void {
  writeDurably(pathOf(content), JSON.stringify(run));
}

function pathOf(content: string): string {
  return join(content, '.ingest.last.json');
}
