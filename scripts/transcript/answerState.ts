import { printedDate } from './printedDate.ts';

/** What the lines of one answer block amount to. */
export interface AnswerState {
  readonly status: 'answered' | 'holding' | 'oral';
  /** Of the update, where one is printed, in ISO form. */
  readonly date?: string;
}

const HOLDING =
  /^Officers are (?:currently )?drafting a response(?: which will be sent shortly)?\.?$/i;
const UPDATE =
  /^Written response (?:received on|from the Mayor(?: received(?: on)?)?) ?([^.]*?\d{4})?/i;

/**
 * The state of an answer, from its lines: a holding answer only promises one; with a dated update
 * below (`Written response received on 1 July 2013`) it is answered; `Oral response` alone says
 * that the answer was given aloud.
 */
export function answerState(lines: readonly string[]): AnswerState {
  const [only] = lines;
  if (lines.length === 1 && only && /^Oral response\.?$/i.test(only)) return { status: 'oral' };
  if (lines.length > 0 && lines.every((line) => HOLDING.test(line))) return { status: 'holding' };
  const updates = lines.flatMap((line) => UPDATE.exec(line)?.[1] ?? []);
  const date = updates.map(printedDate).findLast((found) => found !== undefined);
  return { status: 'answered', ...(date && { date }) };
}
