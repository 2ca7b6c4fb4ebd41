import * as z from 'zod';

/** What the data stage wrote, as its process reports it. */
export const dataReportSchema = z.strictObject({
  files: z.int(),
  bytes: z.int().describe('of all files'),
  records: z.int().describe('entries, withdrawn ones included'),
  keys: z
    .array(z.tuple([z.string(), z.string()]).readonly())
    .readonly()
    .describe('for each id what changes whenever a file beside its page does'),
});

/** What the data stage wrote. */
export type DataReport = Readonly<z.infer<typeof dataReportSchema>>;
