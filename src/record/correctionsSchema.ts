import { z } from 'zod';
import { collapseWhiteSpace } from './collapseWhiteSpace.ts';
import { CORRECTED_KEYS, questionSchema } from './entrySchema.ts';

const words = z.string().transform(collapseWhiteSpace).pipe(z.string().min(1));

/** content/corrections.yaml: what a label should have said where the raw text has it wrong. */
export const correctionsSchema = z.array(
  z
    .strictObject({
      id: questionSchema.shape.id.describe('of the question, as in the address'),
      key: z
        .enum(CORRECTED_KEYS, { error: `the key is one of ${CORRECTED_KEYS.join(', ')}` })
        .describe('the fact that is wrong'),
      value: words.describe('the right one; a date in ISO form'),
      reason: words.describe('how that is known; shown on the page'),
    })
    .refine(({ key, value }) => key !== 'date' || z.iso.date().safeParse(value).success, {
      path: ['value'],
      error: 'the value of a date is a day such as 2018-06-21',
    }),
  { error: 'the file is a list' },
);

/** One fact of one question that is corrected. */
export interface Correction extends Readonly<z.infer<typeof correctionsSchema>[number]> {
  /** Where it stands in the file, from 1. */
  readonly line: number;
}
