import { visible } from '../record/visible.ts';
import { datePattern } from './datePattern.ts';
import { printedDate } from './printedDate.ts';
import { printedState } from './printedState.ts';

/** What the lines of one answer block amount to. */
export interface AnswerState {
  readonly status: 'answered' | 'holding' | 'oral' | 'withdrawn-by-asker';
  /** Of the update, where one is printed, in ISO form. */
  readonly date?: string;
}

const { oral, written, withdrawn, promise, update } = printedState;
const HOLDING = new RegExp(`^${promise} ?\\.?$`, 'i');
const UPDATE = new RegExp(
  `^[[(]?(?:${promise} ?\\.? ?)?${update}[ :]{0,2}(?:\\p{L}{3,6}day,? )?(${datePattern})`,
  'iu',
);
const ORAL = new RegExp(`^${oral}\\.?$`, 'i');
const WITHDRAWN = new RegExp(`^[[(]?${withdrawn}\\.?[\\])]?$`, 'i');
/** What is said of an answer stands at the beginning of a line. */
const LONGEST = 250;
const WRITTEN = new RegExp(`^${written}\\.?$`, 'i');
/** `[* Answer amended on 9 November 2015]`: said of an answer, and no part of it. */
const AMENDED = /^\[[^\][]{0,200}\bamended on\b[^\][]{0,60}\]$/i;

/**
 * The state of an answer, from its lines: a holding answer only promises one; with a dated update
 * below (`Written response received on 1 July 2013`) it is answered; `Oral response` alone says
 * that the answer was given aloud, `Question Withdrawn` that there will be none. What is said about the answer does not count as one.
 */
export function answerState(lines: readonly string[]): AnswerState {
  const own = lines.filter((line) => !WRITTEN.test(line) && !AMENDED.test(line));
  const [only] = own;
  if (own.length === 1 && only) {
    if (ORAL.test(only)) return { status: 'oral' };
    if (WITHDRAWN.test(only)) return { status: 'withdrawn-by-asker' };
  }
  const isPromised = own.length > 0 || lines.some((line) => WRITTEN.test(line));
  if (isPromised && own.every((line) => line.length <= LONGEST && HOLDING.test(visible(line))))
    return { status: 'holding' };
  const updates = own.flatMap((line) => UPDATE.exec(visible(line.slice(0, LONGEST)))?.[1] ?? []);
  const date = updates.map(printedDate).findLast((found) => found !== undefined);
  return { status: 'answered', ...(date && { date }) };
}
