import { ReviewError } from '../store/ReviewError.ts';
import type { Problem } from '../transcript/problem.ts';
import { describeProblems } from './describeProblems.ts';

/**
 * What went wrong, and what the program that failed said of it: sentences for people, and no trace.
 * @param lineOf gives the source line that a problem is about, where it can be read.
 */
export function describeError(
  error: unknown,
  lineOf: (problem: Problem) => string | undefined = () => undefined,
): string {
  if (error instanceof ReviewError) return describeProblems(error.problems, lineOf);
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message}\n${describeError(error.cause)}` : error.message;
}
