import { officePattern } from '../../../record/officePattern.ts';
import { isAboveQuestion } from '../isAboveQuestion.ts';
import { isAsked } from '../isAsked.ts';
import { nameAnswerer } from '../nameAnswerer.ts';
import { plainWords } from '../../plainWords.ts';
import { printedDate } from '../../printedDate.ts';
import { splitAskedOf } from '../../splitAskedOf.ts';
import type { RecordBuilder } from '../../RecordBuilder.ts';
import type { Token } from '../../tokens.ts';
import {
  endsWithSupplementaryLabel,
  isSupplementaryLabel,
  readSupplementaryLabel,
} from './supplementaryLabel.ts';

/**
 * Reads the question and the answer blocks below the header of a question page. A line of text may
 * look like a label or a heading: only what stands where a page has it is taken for one.
 * @param start the index of the first token after the header.
 */
export function readWords(tokens: readonly Token[], start: number, builder: RecordBuilder): void {
  let index = start;
  while (isSupplementaryLabel(tokens[index])) {
    index = readSupplementaryLabel(tokens, index, builder);
  }
  const heading = tokens[index];
  if (heading?.type === 'heading' && heading.heading === 'question') {
    builder.furniture(heading.line, 'heading');
    index += 1;
  }
  for (let above = tokens[index]; above && isAboveQuestion(above.line.words);) {
    builder.furniture(above.line, 'heading');
    above = tokens[(index += 1)];
  }
  const answersFor = answerHeadings(tokens, builder.value('title'));
  const last = answersFor.lastIndexOf(true);
  while (index < tokens.length && !opensAnswers(tokens, index, answersFor, last)) {
    index = readQuestionLine(tokens, index, builder);
  }
  readAnswers(tokens, index, builder);
}

function readQuestionLine(tokens: readonly Token[], index: number, builder: RecordBuilder): number {
  const token = tokens[index];
  if (isSupplementaryLabel(token)) return readSupplementaryLabel(tokens, index, builder);
  if (token) builder.questionLine(token.line);
  return index + 1;
}

/** Whether the answers begin at this token: their heading, `Answer for <title>` or `Answered By:`. */
function opensAnswers(
  tokens: readonly Token[],
  index: number,
  answersFor: readonly boolean[],
  last: number,
): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (token.type === 'answer-for') return answersFor[index] ?? false;
  const isOpening = token.type === 'heading' ? token.heading === 'answer' : isAnsweredBy(token);
  if (!isOpening) return false;
  if (last <= index) return true;
  const next = tokens[index + 1];
  return token.type === 'heading' && (next?.type === 'answer-for' || isAnsweredBy(next));
}

/**
 * Which tokens head an answer: `Answer for` the record’s own title, or for anything where
 * `Answered By:` follows. One pass from the end, since a text may hold any number of such lines.
 */
function answerHeadings(tokens: readonly Token[], title: string | undefined): boolean[] {
  const heads = tokens.map(() => false);
  let beforeAnswerer = false;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token?.type === 'answer-for') {
      heads[index] = title === undefined || sameWords(token.title, title) || beforeAnswerer;
    } else beforeAnswerer = isAnsweredBy(token);
  }
  return heads;
}

function isAnsweredBy(token: Token | undefined): boolean {
  return token?.type === 'label' && token.label === 'answeredBy';
}

function readAnswers(tokens: readonly Token[], start: number, builder: RecordBuilder): void {
  const first = tokens.slice(start).find((token) => token.type === 'answer-for');
  if (first) builder.recover('title', first.title, first.line);
  const answersFor = answerHeadings(tokens, builder.value('title'));
  let [named, worded, expectsName, headed, headings] = [false, false, false, false, 0];
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const { line } = token;
    if (expectsName && isWords(token) && isName(tokens, index, builder)) {
      expectsName = false;
      builder.answeredBy(line);
    } else if (headings > 0 && !named && !worded && isBareAnswerer(tokens, index, builder)) {
      named = true;
      builder.answeredBy(line);
    } else if (token.type === 'answer-for' && answersFor[index]) {
      if (named || worded) {
        nameAnswerer(builder);
        builder.openAnswer();
        [named, worded, headings] = [false, false, 0];
      }
      expectsName = false;
      headings += 1;
      // A page prints it once or twice.
      if (headings > 2) builder.doubt('repeated-line', line, `“${line.words}” once more`);
      else builder.furniture(line, 'heading');
    } else if (token.type === 'heading' && token.heading === 'answer' && !named && !worded) {
      if (headed) builder.doubt('repeated-line', line, `“${line.words}” once more`);
      else builder.furniture(line, 'heading');
      headed = true;
    } else if (worded && headsAnother(tokens, index, answersFor)) {
      builder.furniture(line, 'heading');
    } else if (isAnsweredByLabel(token) && expectsName) {
      builder.doubt('repeated-label', line, `“${line.words}” once more`);
    } else if (isAnsweredByLabel(token) && !named && !worded) {
      named = true;
      expectsName = token.value === '';
      if (expectsName) builder.furniture(line, 'label');
      else builder.answeredBy(line, token.value);
    } else if (!worded && isAnswerDate(token)) {
      builder.answerDate(line, token.value);
    } else if (isSupplementaryLabel(token) && token.value === '' && !worded) {
      builder.furniture(line, 'label');
    } else if (endsWithSupplementaryLabel(tokens, index)) {
      index = readSupplementaryLabel(tokens, index, builder) - 1;
    } else if (worded && isAnsweredByLabel(token) && namesAnother(tokens, index)) {
      nameAnswerer(builder);
      builder.openAnswer();
      [named, worded, expectsName, headings] = [true, false, token.value === '', 0];
      if (expectsName) builder.furniture(line, 'label');
      else builder.answeredBy(line, token.value);
    } else {
      [worded, expectsName] = [true, false];
      builder.answerLine(line);
    }
  }
  nameAnswerer(builder);
}

/** Whoever was asked, an office or a person; or any words that do not end like a sentence and have the answer below. */
function isName(tokens: readonly Token[], index: number, builder: RecordBuilder): boolean {
  const words = tokens[index]?.line.words ?? '';
  const asked = new Set(builder.asked().map(({ value }) => value));
  if (splitAskedOf(words).every((one) => asked.has(one))) return true;
  if (words.length <= LONGEST_NAME && isAsked(words)) return !/[.?!]$/.test(words);
  const below = tokens[index + 1];
  return words.length <= LONGEST_NAME && !/[.?!:;,]$/.test(words) && isOfAnswer(below);
}

/** Where `Answered By:` was lost, the Mayor or one who was asked alone above the answer. */
function isBareAnswerer(tokens: readonly Token[], index: number, builder: RecordBuilder): boolean {
  const words = tokens[index]?.line.words ?? '';
  const isKnown =
    words === officePattern.mayor || builder.asked().some(({ value }) => value === words);
  const below = tokens[index + 1];
  return isKnown && isOfAnswer(below);
}

const LONGEST_NAME = 100;

function isAnsweredByLabel(token: Token): token is Extract<Token, { type: 'label' }> {
  return token.type === 'label' && token.label === 'answeredBy';
}

/** The day of an answer, which is printed above its words. */
function isAnswerDate(token: Token): token is Extract<Token, { type: 'label' }> {
  return token.type === 'label' && token.label === 'answerDate' && !!printedDate(token.value);
}

/** Below an answer, `Answered By:` with an office or a person, and words: the answer of another. */
function namesAnother(tokens: readonly Token[], index: number): boolean {
  const [token, ...below] = tokens.slice(index, index + 3);
  if (!token || !isAnsweredByLabel(token)) return false;
  const named = token.value === '' ? below.shift()?.line.words : token.value;
  return named !== undefined && isAsked(named) && isOfAnswer(below[0]);
}

/** Below an answer, the page’s heading of the next one. */
function headsAnother(
  tokens: readonly Token[],
  index: number,
  answersFor: readonly boolean[],
): boolean {
  const token = tokens[index];
  const isHeading = token?.type === 'heading' && token.heading === 'answer';
  return isHeading && (answersFor[index + 1] === true || namesAnother(tokens, index + 1));
}

function isWords(token: Token): boolean {
  return token.type === 'words' || token.type === 'meeting';
}

/** What stands below the name of who answers: words, or a file. */
function isOfAnswer(token: Token | undefined): boolean {
  return token !== undefined && (isWords(token) || token.type === 'attachment');
}

function sameWords(a: string, b: string): boolean {
  return a === b || plainWords(a) === plainWords(b);
}
