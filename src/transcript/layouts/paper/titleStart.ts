import { hasOffice } from '../../hasOffice.ts';
import { isSentence } from '../../parting/isSentence.ts';
import { opensQuotation } from '../../parting/opensQuotation.ts';
import { isPaperHeading } from '../isPaperHeading.ts';
import type { PaperLine } from '../paperLines.ts';
import { namesAsked } from './namesAsked.ts';

/** A bare number begins a question only where a name follows, or title and name; with its label it always does. */
export function isAnchor(lines: readonly PaperLine[], index: number): boolean {
  const words = lines[index]?.line.words ?? '';
  const above = lines[index - 1]?.line.words ?? '';
  if (opensQuotation(above)) return false;
  if (/^(?:Question|No|Number|Ref)/i.test(words) || /^Question N(?:o|umber)\b/i.test(above))
    return true;
  return lines[index + 1]?.type === 'person' || titledBelow(lines, index) !== undefined;
}

/** The nearest line above that is no furniture, if it can be a title. */
export function previous(lines: readonly PaperLine[], index: number): number | undefined {
  for (let above = index - 1; above >= 0; above -= 1) {
    const one = lines[above];
    if (one?.type === 'words' || one?.type === 'person') {
      const { words } = one.line;
      return words.length > LONGEST_TITLE || isSentence(words) ? undefined : above;
    }
    if (one?.type !== 'furniture') return undefined;
  }
  return undefined;
}

const LONGEST_TITLE = 250;

/**
 * The first line of the title above a number: the line above it, or of up to four that an answer
 * names. A line apart from the number is no title where the answer below names another.
 */
export function titleStart(
  lines: readonly PaperLine[],
  number: number,
  answered: ReadonlySet<string>,
): number | undefined {
  if (titledBelow(lines, number) !== undefined) return undefined;
  const last = previous(lines, number);
  let [start, title] = [last, ''];
  for (let count = 0; count < 4 && start !== undefined; count += 1) {
    title = `${lines[start]?.line.words ?? ''} ${title}`.trim();
    if (answered.has(title.toLowerCase())) return start;
    start = previous(lines, start);
  }
  const isApart = (lines[number]?.line.gap ?? 0) > 0 && lines[number - 1]?.type !== 'furniture';
  return isApart && answersBelow(lines, number) ? undefined : broken(lines, last);
}

/** A title that was broken goes on in lower case, up to three times. */
function broken(lines: readonly PaperLine[], last: number | undefined): number | undefined {
  let start = last;
  for (let count = 0; count < 3 && start !== undefined; count += 1) {
    const { words = '', gap = 1 } = lines[start]?.line ?? {};
    const above = gap === 0 && /^\p{Ll}/u.test(words) ? previous(lines, start) : undefined;
    if (above === undefined || lines[above]?.type !== 'words') break;
    start = above;
  }
  return start;
}

/**
 * Where the title stands in papers that print the number above it, and the name below that. What
 * stands above the number is then the end of another question, or stands apart.
 */
export function titledBelow(lines: readonly PaperLine[], number: number): number | undefined {
  const title = nextWords(lines, number);
  const name = lines[nextWords(lines, title)];
  const { type, line } = lines[title] ?? {};
  if (type !== 'words' || name?.type !== 'person' || /[.?!:]$/.test(line?.words ?? ''))
    return undefined;
  const isAnswerer = hasOffice(name.name) || /^(?:The |Mayor of )/.test(name.line.words);
  // The label may have a line of its own.
  const top = LABEL.test(lines[number - 1]?.line.words ?? '') ? number - 1 : number;
  const above = lines[top - 1]?.line.words ?? '';
  const isApart = (lines[top]?.line.gap ?? 0) > 0 || above === '' || isPaperHeading(above);
  const isHeaded = isApart || namesAsked(lines[top - 1]);
  return !isAnswerer && (isHeaded || /[.?!][”"’')]?$/.test(above)) ? title : undefined;
}

const LABEL = /^Question N(?:o|umber)\.? ?:?$/i;

/** The next line that is no furniture, of the few that a page ends and begins with. */
function nextWords(lines: readonly PaperLine[], index: number): number {
  const below = lines.slice(index + 1, index + 1 + MOST_FURNITURE);
  return (
    index +
    1 +
    Math.max(
      0,
      below.findIndex(({ type }) => type !== 'furniture'),
    )
  );
}

const MOST_FURNITURE = 5;

/** Whether an answer is headed before the next question begins. */
function answersBelow(lines: readonly PaperLine[], number: number): boolean {
  for (let below = number + 1; below < lines.length; below += 1) {
    const type = lines[below]?.type;
    if (type === 'answer-for') return true;
    if (type === 'number' && isAnchor(lines, below)) return false;
  }
  return false;
}
