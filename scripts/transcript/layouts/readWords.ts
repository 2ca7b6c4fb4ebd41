import { parseReference } from '../../../src/record/reference.ts';
import type { RecordBuilder } from '../RecordBuilder.ts';
import type { Token } from '../tokens.ts';

/**
 * Reads the question and the answer blocks below the header of a question page. A line of text may
 * look like a label or a heading: only what stands where a page has it is taken for one.
 * @param start the index of the first token after the header.
 */
export function readWords(tokens: readonly Token[], start: number, builder: RecordBuilder): void {
  let index = start;
  for (let token = tokens[index]; token && isSupplementaryLabel(token); token = tokens[index]) {
    index = readQuestionLine(tokens, index, builder) + 1;
  }
  const heading = tokens[index];
  if (heading?.type === 'heading' && heading.heading === 'question') {
    builder.furniture(heading.line, 'heading');
    index += 1;
  }
  for (
    ;
    index < tokens.length && !opensAnswers(tokens, index, builder.value('title'));
    index += 1
  ) {
    index = readQuestionLine(tokens, index, builder);
  }
  readAnswers(tokens, index, builder);
}

function readQuestionLine(tokens: readonly Token[], index: number, builder: RecordBuilder): number {
  const token = tokens[index];
  if (!token) return index;
  if (!isSupplementaryLabel(token)) {
    builder.questionLine(token.line);
    return index;
  }
  const next = tokens[index + 1];
  if (token.value !== '') builder.field('supplementaryTo', token.line, token.value);
  else builder.furniture(token.line, 'label');
  if (token.value === '' && next?.line.gap === 0 && parseReference(next.line.words)) {
    builder.field('supplementaryTo', next.line);
    return index + 1;
  }
  return index;
}

/** Whether the answers begin at this token: their heading, `Answer for <title>` or `Answered By:`. */
function opensAnswers(tokens: readonly Token[], index: number, title?: string): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (token.type === 'answer-for') return isAnswerFor(tokens, index, title);
  const isOpening = token.type === 'heading' ? token.heading === 'answer' : isAnsweredBy(token);
  if (!isOpening) return false;
  if (!laterAnswerFor(tokens, index, title)) return true;
  const next = tokens[index + 1];
  return token.type === 'heading' && (next?.type === 'answer-for' || isAnsweredBy(next));
}

/** `Answer for` the record’s own title, or for anything where `Answered By:` follows. */
function isAnswerFor(tokens: readonly Token[], index: number, title?: string): boolean {
  const token = tokens[index];
  if (token?.type !== 'answer-for') return false;
  if (title === undefined || sameWords(token.title, title)) return true;
  const next = tokens.slice(index + 1).find(({ type }) => type !== 'answer-for');
  return isAnsweredBy(next);
}

function isAnsweredBy(token: Token | undefined): boolean {
  return token?.type === 'label' && token.label === 'answeredBy';
}

function laterAnswerFor(tokens: readonly Token[], index: number, title?: string): boolean {
  return tokens.some((_, later) => later > index && isAnswerFor(tokens, later, title));
}

function readAnswers(tokens: readonly Token[], start: number, builder: RecordBuilder): void {
  let [named, worded, expectsName] = [false, false, false];
  tokens.slice(start).forEach((token, offset) => {
    const { line } = token;
    if (expectsName && isWords(token)) {
      expectsName = false;
      builder.answeredBy(line);
    } else if (isAnswerFor(tokens, start + offset, builder.value('title'))) {
      if (token.type === 'answer-for') builder.recover('title', token.title, line);
      builder.furniture(line, 'heading');
      if (named || worded) builder.openAnswer();
      [named, worded, expectsName] = [false, false, false];
    } else if (token.type === 'heading' && token.heading === 'answer' && !named && !worded) {
      builder.furniture(line, 'heading');
    } else if (token.type === 'label' && token.label === 'answeredBy' && !named && !worded) {
      named = true;
      expectsName = token.value === '';
      if (expectsName) builder.furniture(line, 'label');
      else builder.answeredBy(line, token.value);
    } else if (isSupplementaryLabel(token) && token.value === '' && !worded) {
      builder.furniture(line, 'label');
    } else {
      [worded, expectsName] = [true, false];
      builder.answerLine(line);
    }
  });
}

function isSupplementaryLabel(token: Token): token is Extract<Token, { type: 'label' }> {
  return (
    token.type === 'label' &&
    (token.label === 'supplementaryTo' || token.label === 'supplementaryQuestions')
  );
}

function isWords(token: Token): boolean {
  return token.type === 'words' || token.type === 'meeting';
}

function sameWords(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
