import { collapseWhiteSpace } from '../../../src/record/collapseWhiteSpace.ts';
import { answerState } from '../../../src/transcript/answerState.ts';

/** Whether the lines of an answer only promise one. */
export function isPromise(lines: readonly string[]): boolean {
  const words = lines.map(collapseWhiteSpace).filter((line) => line !== '');
  return answerState(words).status === 'holding';
}
