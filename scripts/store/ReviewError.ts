import type { Problem } from '../../src/transcript/problem.ts';

/**
 * Mistakes in the files that are reviewed by hand: a run stops at them before anything is written,
 * since what they say would silently not be done. The message names each with its place.
 */
export class ReviewError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const told = problems.map(
      ({ file, line, column, message, hint }) => `${file}:${line}:${column}  ${message}. ${hint}`,
    );
    super(told.join('\n'));
    this.name = 'ReviewError';
    this.problems = problems;
  }
}
