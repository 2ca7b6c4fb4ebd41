import { hasOffice } from '../../hasOffice.ts';
import { isSentence } from '../../parting/isSentence.ts';
import { opensQuotation } from '../../parting/opensQuotation.ts';
import type { PaperLine } from '../paperLines.ts';

/** A bare number begins a question only where a name follows, or title and name; with its label it always does. */
export function isAnchor(lines: readonly PaperLine[], index: number): boolean {
  const words = lines[index]?.line.words ?? '';
  const above = lines[index - 1]?.line.words ?? '';
  if (opensQuotation(above)) return false;
  if (/^(?:Question|No|Number|Ref)/i.test(words) || /^Question N(?:o|umber)\b/i.test(above))
    return true;
  return lines[index + 1]?.type === 'person' || isTitledBelow(lines, index);
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
  if (isTitledBelow(lines, number)) return undefined;
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
 * Some papers print the number above the title, and the name below that. What stands above the number
 * is then the end of another question, or stands apart.
 */
export function isTitledBelow(lines: readonly PaperLine[], number: number): boolean {
  const [at, title, name] = lines.slice(number, number + 3);
  if (title?.type !== 'words' || name?.type !== 'person' || /[.?!:]$/.test(title.line.words))
    return false;
  const isAnswerer = hasOffice(name.name) || /^(?:The |Mayor of )/.test(name.line.words);
  const above = lines[number - 1]?.line.words ?? '';
  return !isAnswerer && ((at?.line.gap ?? 0) > 0 || above === '' || /[.?!][”"’')]?$/.test(above));
}

/** Whether an answer is headed before the next question begins. */
function answersBelow(lines: readonly PaperLine[], number: number): boolean {
  for (let below = number + 1; below < lines.length; below += 1) {
    const type = lines[below]?.type;
    if (type === 'answer-for') return true;
    if (type === 'number' && isAnchor(lines, below)) return false;
  }
  return false;
}
