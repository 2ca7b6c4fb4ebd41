import { z } from 'zod';
import { collapseWhiteSpace } from './collapseWhiteSpace.ts';
import { CORRECTED_KEYS, questionSchema } from './entrySchema.ts';

const words = z.string().transform(collapseWhiteSpace).pipe(z.string().min(1));

/** An item of corrections.yaml: what a label should have said where the raw text has it wrong. */
export const correctionSchema = z
  .strictObject({
    id: questionSchema.shape.id.describe('the id as the page’s address has it, such as 1961/0101'),
    key: z
      .enum(CORRECTED_KEYS)
      .describe(`the fact that is wrong, one of ${CORRECTED_KEYS.join(', ')}`),
    value: words.describe('the right value; that of a date is a day such as 2018-06-21'),
    reason: words.describe('how that is known, as the page shows it'),
  })
  .refine(({ key, value }) => key !== 'date' || z.iso.date().safeParse(value).success, {
    path: ['value'],
    error: 'the value of a date is a day such as 2018-06-21',
  });

/** One fact of one question that is corrected. */
export type Correction = Readonly<z.infer<typeof correctionSchema>>;

/** An item as it stands in the file. */
export const CORRECTION_EXAMPLE =
  '- { id: 1961/0101, key: date, value: 1961-05-10, reason: The agenda has it. }';
