import type { Problem } from '../../src/transcript/problem.ts';
import { describeProblems } from './describeProblems.ts';
import { lineReader, type ProblemFolders } from './lineReader.ts';

/** Tells problems with their lines on the standard error, if there are any; `describeProblems` makes their words printable. */
export function showProblems(problems: readonly Problem[], folders: ProblemFolders): void {
  if (problems.length === 0) return;
  process.stderr.write(`${describeProblems(problems, lineReader(folders))}\n`);
}
