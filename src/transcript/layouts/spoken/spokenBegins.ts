import { officePattern } from '../../../record/officePattern.ts';
import { splitTurn } from '../../splitTurn.ts';
import type { Token } from '../../tokens.ts';
import { paperLines, type PaperLine } from '../paperLines.ts';
import { splitHeading } from './splitHeading.ts';

const NOBODY: ReadonlySet<string> = new Set();
const LABEL = /^Question N(?:o|umber)\b/i;
const OFFICE = new RegExp(`^${officePattern.mayor}\\b`);
/** Who asks stands at most so many lines below a heading, whose title may go on over two of them. */
const NEAR = 3;

/**
 * Where the questions of a transcript begin: at each heading. In a paper that has labels before its
 * numbers, only at those below which someone asks: the others are items of a list in a text.
 */
export function spokenBegins(file: readonly Token[]): number[] {
  const lines = paperLines(file);
  const isLabelled = lines.some(({ type, line }) => type === 'number' && LABEL.test(line.words));
  return lines.flatMap((one, index) => {
    const begins =
      one.type === 'spoken-heading' && (!isLabelled || isAsked(one.title, lines, index));
    return begins ? [index] : [];
  });
}

function isAsked(title: string, lines: readonly PaperLine[], index: number): boolean {
  if (splitHeading(title, NOBODY).askedBy !== undefined) return true;
  const below = lines.slice(index + 1, index + 2 + NEAR);
  const next = below.findIndex(({ type }) => type === 'spoken-heading' || type === 'number');
  // Directly above a number its title stands.
  const end = below[next]?.type === 'number' ? next - 1 : next;
  return below.slice(0, next < 0 ? NEAR : Math.max(0, end)).some((one) => {
    const isNamed = one.type === 'person' && !OFFICE.test(one.name);
    return isNamed || splitTurn(one.line.words, NOBODY).speaker !== undefined;
  });
}
