import { z } from 'zod';

/** A problem of ingest, as files keep it: what is wrong, where, and what to do. Lines and columns count from 1. */
export const problemSchema = z.strictObject({
  file: z.string(),
  line: z.int(),
  column: z.int().describe('in code points'),
  severity: z.enum(['error', 'warning']),
  rule: z.string().describe('the name of its kind'),
  message: z.string(),
  hint: z.string(),
});
