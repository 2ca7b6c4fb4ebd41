import { z } from 'zod';
import type { Stage } from './Stage.ts';

const jobSchema = z.strictObject({
  does: z.enum(['answer', 'answer wrongly', 'fail', 'wait', 'end', 'fill its room']),
});

/** What the stage of tests is to do. */
export type TestJob = Readonly<z.infer<typeof jobSchema>>;

/** A stage that does what a test wants of it. */
export const testStage: Stage<TestJob, { readonly twice: number }> = {
  script: new URL('testProcess.testing.ts', import.meta.url),
  job: jobSchema,
  answer: z.strictObject({ twice: z.int() }),
  failure: ({ does }) => `The stage that was to ${does} failed.`,
  room: () => ({ young: 1, old: 32 }),
};
