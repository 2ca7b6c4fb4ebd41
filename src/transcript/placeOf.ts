import type { Draft } from './draftRecord.ts';
import type { Place } from './problem.ts';

/** Where a draft’s record begins. */
export function placeOf({ facts }: Draft): Pick<Place, 'file' | 'line'> {
  const [{ file, lines } = { file: '', lines: [1, 1] as const }] = facts.sources;
  return { file, line: lines[0] };
}

/** The same in words, for a message about another place. */
export function placeText(draft: Draft): string {
  const { file, line } = placeOf(draft);
  return `${file}, line ${line}`;
}
