import { z } from 'zod';

const outcome = z.union([
  z.strictObject({ answer: z.unknown() }),
  z.strictObject({ failed: z.string() }),
]);

/** How a stage ended: its answer, or the words of what went wrong. */
export type StageOutcome = Readonly<z.infer<typeof outcome>>;

/** What the process of a stage says: how much is done, and in the end its outcome. */
export const stageMessage = z.union([z.strictObject({ done: z.int() }), outcome]);

/** One message of a stage’s process. */
export type StageMessage = Readonly<z.infer<typeof stageMessage>>;
