import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contentFolder } from './contentFolder.ts';

const summarySchema = z.object({
  files: z.int(),
  records: z.int(),
  refused: z.array(z.object({ file: z.string(), line: z.int(), message: z.string() })),
});

/** What ingest left beside the entries: how much it read, and what it refused and why. */
export type IngestSummary = z.infer<typeof summarySchema>;

/**
 * Reads content/ingest.json; nothing read and nothing refused where there is none.
 * @throws ZodError where it is not what ingest writes.
 */
export function ingestSummary(): IngestSummary {
  let text: string;
  try {
    text = readFileSync(join(contentFolder, 'ingest.json'), 'utf8');
  } catch {
    return { files: 0, records: 0, refused: [] };
  }
  return summarySchema.parse(JSON.parse(text));
}
