import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeDurably } from '../store/writeDurably.ts';

const schema = z.strictObject({
  site: z.string().describe('checksum of the list of checksums of the site that was made'),
  program: z.string().describe('digest of all that makes pages, and of the address they are for'),
  inputs: z.string().describe('digest of all that the site was made of, the program included'),
  withdrawn: z.string().describe('digest of the list of records taken down'),
  pages: z.int().describe('number of pages'),
  search: z.strictObject({ records: z.int(), periods: z.int(), rebuilt: z.int() }),
  beside: z
    .array(z.tuple([z.string(), z.string()]).readonly())
    .readonly()
    .describe('path of each file beside a page, and its key'),
  keys: z
    .array(z.tuple([z.string(), z.string()]).readonly())
    .readonly()
    .describe('address and key of each page'),
});

/** What a site was made of, kept for the next build. */
export type BuildState = z.infer<typeof schema>;

/** The state in a file; undefined where there is none, or none of this version. */
export function readBuildState(file: string): BuildState | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Not there, or cut off, or of another version: the build does all of its work.
    return undefined;
  }
}

/** Keeps a state. */
export function writeBuildState(file: string, state: BuildState): void {
  writeDurably(file, JSON.stringify(state));
}
