import { answerState } from '../../answerState.ts';
import type { Field } from '../../ParsedRecord.ts';
import { printedDate } from '../../printedDate.ts';
import type { RecordBuilder } from '../../RecordBuilder.ts';
import type { Token } from '../../tokens.ts';
import { isAboveQuestion } from '../isAboveQuestion.ts';
import { isAsked } from '../isAsked.ts';
import { nameAnswerer } from '../nameAnswerer.ts';
import { isEmptyList } from './isEmptyList.ts';

/**
 * Reads the question of a newer page and its answers, each with its date.
 * @param start the index of the first token after the header.
 */
export function readQuestion(
  record: readonly Token[],
  start: number,
  builder: RecordBuilder,
): void {
  let part: 'question' | 'opening' | 'answer' = 'question';
  let [headed, expectsTitle] = [false, false];
  let expects: 'date' | 'name' | undefined;
  const isDense = record.every(({ line }, index) => index === 0 || line.gap === 0);
  const isHeaded = record.some((token) => token.type === 'heading' && token.heading === 'answer');
  for (const [index, token] of record.entries()) {
    if (index < start) continue;
    const { line } = token;
    if (token.type === 'heading' && token.heading === 'question' && !headed) {
      builder.furniture(line, 'heading');
      [headed, expectsTitle] = [true, true];
    } else if (expectsTitle && isAboveQuestion(line.words)) {
      builder.furniture(line, 'heading');
    } else if (expectsTitle && isOnlyTitle(record, index, builder)) {
      builder.field('title', line);
      expectsTitle = false;
    } else if (part === 'question' && !isHeaded && isDate(token)) {
      // The heading of the answer was lost; its date still begins it.
      builder.openAnswer();
      builder.answerDate(line, token.value);
      part = 'opening';
    } else if (headsAnswer(record, index, part)) {
      builder.furniture(line, 'heading');
      nameAnswerer(builder, onlyAsked(builder));
      builder.openAnswer();
      part = 'opening';
    } else if (part === 'answer' && isAnswerLabel(token) && namesLater(record, index, isDense)) {
      nameAnswerer(builder, onlyAsked(builder));
      builder.openAnswer();
      builder.answeredBy(line, token.value);
      part = 'opening';
    } else if (part === 'answer' && isDate(token) && opensDated(record, index, isDense)) {
      nameAnswerer(builder, onlyAsked(builder));
      builder.openAnswer();
      builder.answerDate(line, token.value);
      part = 'opening';
    } else if (part === 'question' && token.type === 'label' && isEmptyList(token)) {
      builder.furniture(line, 'label');
    } else if (part === 'question' && expectsTitle && line.words === builder.value('title')) {
      builder.furniture(line, 'heading');
      expectsTitle = false;
    } else if (part === 'opening' && isAnswerLabel(token)) {
      const what = token.label === 'answerDate' ? 'date' : 'name';
      expects = token.value === '' ? what : undefined;
      if (expects) builder.furniture(line, 'label');
      else if (what === 'date') builder.answerDate(line, token.value);
      else builder.answeredBy(line, token.value);
    } else if (expects === 'date' && printedDate(line.words)) {
      builder.answerDate(line, line.words);
      expects = undefined;
    } else if (expects === 'name' && isAsked(line.words)) {
      builder.answeredBy(line);
      expects = undefined;
    } else if (part === 'question') {
      expectsTitle = false;
      builder.questionLine(line);
    } else {
      [part, expects] = ['answer', undefined];
      builder.answerLine(line);
    }
  }
  nameAnswerer(builder, onlyAsked(builder));
}

/** The heading of the answer; below the first one, only where the date of another follows. */
function headsAnswer(
  record: readonly Token[],
  index: number,
  part: 'question' | 'opening' | 'answer',
): boolean {
  const [token, next] = [record[index], record[index + 1]];
  if (token?.type !== 'heading' || token.heading !== 'answer') return false;
  const isDated = next?.type === 'label' && next.label === 'answerDate';
  return part === 'question' || (part === 'answer' && isDated);
}

/** Below an answer, who gives a later one, whose date follows. */
function namesLater(record: readonly Token[], index: number, isDense: boolean): boolean {
  const [token, next] = [record[index], record[index + 1]];
  if (token?.type !== 'label' || token.label !== 'answeredBy' || token.value === '') return false;
  return next !== undefined && isDate(next) && opensDated(record, index + 1, isDense);
}

/** Below an answer, the date of a later one, in the page’s own form; an event has a time or a place below. */
function opensDated(record: readonly Token[], index: number, isDense: boolean): boolean {
  const [above, token, next] = record.slice(index - 1, index + 2);
  if (!above || !token || !next) return false;
  const isApart = token.line.gap > 0 || isDense;
  if (!isApart && !isAnswerLabel(above) && answerState([above.line.words]).status !== 'holding')
    return false;
  return (
    DATED.test(token.line.words) &&
    !/^(?:Time|Venue|Place|Location|Cost|Where)\b/.test(next.line.words)
  );
}

const DATED = /^Date: ?\p{L}+day,? \d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4}$/u;

/** Where no title stands above the header, the line below `Question` with the question below it. */
function isOnlyTitle(record: readonly Token[], index: number, builder: RecordBuilder): boolean {
  const [line, next] = [record[index]?.line, record[index + 1]];
  if (builder.value('title') !== undefined || !line || /[.?!]$/.test(line.words)) return false;
  return next !== undefined && next.type !== 'heading';
}

function isDate(token: Token): token is Extract<Token, { type: 'label' }> {
  return token.type === 'label' && token.label === 'answerDate' && !!printedDate(token.value);
}

/** `Date: …`, and the `Answered By: …` that most pages lack. */
function isAnswerLabel(token: Token): token is Extract<Token, { type: 'label' }> {
  return token.type === 'label' && (token.label === 'answerDate' || token.label === 'answeredBy');
}

/** The one person who was asked; who of several answers, only the turns tell. */
function onlyAsked(builder: RecordBuilder): Field | undefined {
  const [only, second] = builder.asked();
  return second === undefined ? only : undefined;
}
