import { ReviewError } from '../store/ReviewError.ts';
import type { Problem } from '../../src/transcript/problem.ts';
import { describeProblems } from './describeProblems.ts';
import { printable } from './printable.ts';

/** What a file system says, and what that means to a person who can do something about it. */
const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room on it and run this again.',
  EDQUOT: 'You have used all the space you are allowed on this disk. Make room and run this again.',
  EACCES: 'You do not have permission to read or write this. Change its owner or permissions.',
  EPERM: 'You do not have permission to change this. Change its owner or permissions.',
  EROFS: 'The disk is read-only. Choose a folder on another one (--out for a site).',
  EXDEV: 'Two folders that must be on the same disk are not. Choose a folder on the same disk.',
  EBUSY: 'The folder is in use, or is a mounted disk. Choose a folder inside it.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n 4096) and run this again.',
  ENOTDIR: 'There is a file where a folder is needed. Move it away, or choose another folder.',
};

/** Where in its own files a program failed, as Node and Astro print it below the words. */
const TRACE = /\n {2}Location:\n.*|\n {2}Stack trace:(?=\n)|\n {4}(?:at |\[\.\.\.\]).*/g;

/**
 * What went wrong, for people: what the error says, what the program that failed said of it, and what to
 * do where the file system was the reason. Never a trace, nor what a terminal would obey.
 * @param lineOf gives the source line that a problem is about, where it can be read.
 */
export function describeError(
  error: unknown,
  lineOf: (problem: Problem) => string | undefined = () => undefined,
): string {
  if (error instanceof ReviewError) return describeProblems(error.problems, lineOf);
  const words = printable(chainOf(error).join('\n'));
  const advice = words.matchAll(/\b(E[A-Z]{3,})\b/g).map(([code]) => ADVICE[code]);
  const first = advice.find((sentence) => sentence !== undefined);
  return first === undefined ? words : `${words}\n${first}`;
}

function chainOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  return [
    error.message.replace(TRACE, ''),
    ...(error.cause === undefined ? [] : chainOf(error.cause)),
  ];
}
