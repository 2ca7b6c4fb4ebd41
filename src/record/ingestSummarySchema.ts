import { z } from 'zod';
import { problemSchema } from './problemSchema.ts';

const count = z.int().nonnegative();

/** What ingest leaves beside the entries in ingest.json: how much it read, and what it refused and why. */
export const ingestSummarySchema = z
  .strictObject({
    files: count,
    records: count.describe('records seen, refused ones included'),
    entries: count,
    furniture: count.describe('lines of page furniture, which are no part of a record'),
    refused: z.array(problemSchema.readonly()).readonly(),
  })
  .readonly();

/** What ingest leaves beside the entries. */
export type IngestSummary = z.infer<typeof ingestSummarySchema>;
