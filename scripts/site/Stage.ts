import type { z } from 'zod';

/**
 * A part of a build that has a process of its own: what it holds in memory goes with it. It is given a job and
 * gives an answer, both of plain values, checked on either side.
 */
export interface Stage<Job, Answer> {
  /** The module that the process runs: it calls `answerStage`. */
  readonly script: URL;
  readonly job: z.ZodType<Job>;
  readonly answer: z.ZodType<Answer>;
  /** What is told where it fails, above its own words. */
  readonly failure: (job: Job) => string;
  /** In megabytes, the room for what is new, and for all that its program holds. */
  readonly room: (job: Job) => { readonly young: number; readonly old: number };
}
