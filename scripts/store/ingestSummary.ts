import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingestSummarySchema, type IngestSummary } from '../../src/record/ingestSummarySchema.ts';

const NOTHING: IngestSummary = { files: 0, records: 0, entries: 0, furniture: 0, refused: [] };

/**
 * Reads ingest.json of a content folder; nothing read and nothing refused where there is none.
 * @throws Error that names the file where it cannot be read, or is not what ingest writes: to be unknown is not
 * to be nothing.
 */
export function ingestSummary(content: string): IngestSummary {
  const file = join(content, 'ingest.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') return NOTHING;
    throw new Error(`${file} cannot be read (${code}): make it readable.`, { cause: error });
  }
  try {
    return ingestSummarySchema.parse(JSON.parse(text));
  } catch (error) {
    const message = `${file} is not what ingest writes. Run \`npm run ingest\` to write it again.`;
    throw new Error(message, { cause: error });
  }
}
