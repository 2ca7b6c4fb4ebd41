import { z } from 'zod';
import { questionSchema } from '../../src/record/entrySchema.ts';
import { MEETING_KEY } from './questionDocumentSchema.ts';

const { id, title, kind, invented, date, askedBy, member, organisation } = questionSchema.shape;
const { group, category, status } = questionSchema.shape;

/** The JSON file beside the first page of a list. */
export const listDocumentSchema = z.strictObject({
  $schema: z.string().describe('the address of this schema'),
  kind: z.enum(['member', 'meeting', 'category', 'year']).describe('what the questions share'),
  key: z.string().describe('the last part of the address of the list'),
  name: z.string().describe('as recorded most often; empty where a meeting has no name'),
  addresses: z
    .strictObject({ page: z.string(), json: z.string() })
    .describe(
      'public addresses, or paths from the root of the site where its address is not known',
    ),
  questions: z
    .array(
      z.strictObject({
        ...{ id, title, kind, invented, date, askedBy, member, organisation, group, category },
        meetingKey: z.string().optional().describe(MEETING_KEY),
        status,
        answeredBy: z.string().optional().describe('who gave the latest answer, as recorded'),
        answerer: z.string().optional().describe('who that is, as the end of an address'),
        address: z.string().describe('of its page'),
      }),
    )
    .describe('by date and number, without their words: those stand beside the page of each'),
});

/** The questions that a member, a meeting, a category or a year has. */
export type ListDocument = z.input<typeof listDocumentSchema>;
