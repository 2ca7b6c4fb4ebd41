import { visible } from '../record/visible.ts';
import { problem, type Problem } from './problem.ts';
import type { SourceLine } from './sourceLines.ts';
import { INVENTED_MARK } from './Transcript.ts';

/** Nothing but the two words: in other brackets, without them, with a full stop. */
const LIKE_MARK = /^[^\p{L}\p{N}]*invented[^\p{L}\p{N}]*records?[^\p{L}\p{N}]*$/iu;

/**
 * Refuses a file that has a line like the mark of invented records and does not begin with the mark
 * itself: it would be published as a real one.
 */
export function misplacedMark(file: string, lines: readonly SourceLine[]): Problem | undefined {
  const like = lines.find(({ words }) => isLikeMark(visible(words)));
  if (!like) return undefined;
  const message = `“${like.words.slice(0, 40)}” looks like the mark of invented records, which is ${INVENTED_MARK} on the first line`;
  return problem('misplaced-mark', { file, line: like.number }, message);
}

function isLikeMark(words: string): boolean {
  return LIKE_MARK.test(words) || words.toLowerCase().includes(INVENTED_MARK.toLowerCase());
}
