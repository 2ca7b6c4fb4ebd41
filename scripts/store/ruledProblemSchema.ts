import { z } from 'zod';
import { problemSchema } from '../../src/record/problemSchema.ts';
import { isRule, type Rule } from '../../src/transcript/problem.ts';

/** A problem of a kind that this program knows. */
export const ruledProblemSchema = problemSchema.extend({
  rule: z.custom<Rule>((name) => typeof name === 'string' && isRule(name)),
});
