import { ingestSummarySchema, type IngestSummary } from '../record/ingestSummarySchema.ts';
import { contentJson } from './contentJson.ts';

const NOTHING: IngestSummary = { files: 0, records: 0, entries: 0, furniture: 0, refused: [] };

/**
 * Reads ingest.json of a content folder; nothing read and nothing refused where there is none.
 * @throws Error that names the file where it cannot be read, or is not what ingest writes.
 */
export function ingestSummary(content: string): IngestSummary {
  const read = (text: string) => ingestSummarySchema.parse(JSON.parse(text));
  return contentJson({ content, name: 'ingest.json', read, command: 'npm run ingest' }) ?? NOTHING;
}
