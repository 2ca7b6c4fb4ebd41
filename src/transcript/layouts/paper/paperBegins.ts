import type { Token } from '../../tokens.ts';
import { paperLines, type PaperLine } from '../paperLines.ts';
import { answeredTitles } from './answerHeadings.ts';
import { markRunningHeads } from './markRunningHeads.ts';
import { namesAsked } from './namesAsked.ts';
import { isAnchor, previous, titleStart } from './titleStart.ts';

/**
 * Where the questions of a paper begin: each has its number on a line of its own, the title above
 * it, and in papers of other bodies who is asked above that.
 */
export function paperBegins(file: readonly Token[]): number[] {
  const lines = paperLines(file);
  const [first] = beginsOf(lines);
  if (first === undefined) return [];
  const below = markRunningHeads(lines.slice(first), file.slice(0, first));
  return beginsOf(below).map((begin) => first + begin);
}

function beginsOf(lines: readonly PaperLine[]): number[] {
  const answered = answeredTitles(lines);
  return lines.flatMap((line, index) => {
    if (line.type !== 'number' || !isAnchor(lines, index)) return [];
    const top = titleStart(lines, index, answered) ?? index;
    const asked = previous(lines, top);
    return [asked !== undefined && namesAsked(lines[asked]) ? asked : top];
  });
}
