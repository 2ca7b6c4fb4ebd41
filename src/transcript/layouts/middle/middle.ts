import { parseReference } from '../../../record/reference.ts';
import { answerState } from '../../answerState.ts';
import { hasOffice } from '../../hasOffice.ts';
import { isPersonLine } from '../../isPersonLine.ts';
import { printedDate } from '../../printedDate.ts';
import { RecordBuilder } from '../../RecordBuilder.ts';
import type { SourceLine } from '../../sourceLines.ts';
import type { Token } from '../../tokens.ts';
import { isAboveQuestion } from '../isAboveQuestion.ts';
import { isAsked } from '../isAsked.ts';
import { isChrome } from '../isChrome.ts';
import { isGroup } from '../isGroup.ts';
import type { Layout } from '../Layout.ts';
import { nameAnswerer } from '../nameAnswerer.ts';
import { otherSpeaker } from '../otherSpeaker.ts';

/** The number of the question, with how it is to be answered. */
const NUMBER =
  /^(?:Reference ?: ?)?(?:Question ?:? ?)?(\d{1,5} ?\/ ?\d{1,5}) ?(?:\([\p{L} ]+\))?$/iu;
const KIND = /^(?:Main|Supplementary) question ?:?$/i;
const MEETING =
  /^(?:MQT|Mayor['’]s Question Time|Plenary|(?:London )?Assembly\b|.* (?:Committee|Meeting)$)/i;
/** From the number to the kind of question, and from the title to the number. */
const REACH = 2;
const HEADER_LENGTH = 7;

type Label = Extract<Token, { type: 'label' }>;

/**
 * Layout Q, the site of 2012 to 2016: title, the meeting and its date, `Question 2014/1391`, `Main
 * question`, who asks, the question, who answers and the answer. The meeting, its date and the number
 * may have labels, and the answer a heading.
 */
export const middle: Layout = {
  name: 'Q, site of 2012 to 2016',
  begins: (file) =>
    numbers(file).map((number, index, all) => beginOf(file, number, all[index - 1] ?? -1)),
  parse(record) {
    const builder = new RecordBuilder();
    const number = numbers(record)[0] ?? -1;
    readHeader(record, number, builder);
    readWords(record.slice(number + 1), builder);
    nameAnswerer(builder);
    return builder.build(
      middle.name,
      record.map(({ line }) => line),
    );
  },
};

/** Where numbers of questions stand, each with `Main question` below it. */
function numbers(file: readonly Token[]): number[] {
  return file.flatMap(({ line }, index) => {
    const reference = parseReference(NUMBER.exec(line.words)?.[1] ?? '');
    const below = file.slice(index + 1, index + 1 + REACH);
    const isHead = reference !== undefined && below.some((one) => KIND.test(one.line.words));
    // The number may stand twice, with its label and without.
    const isSecond = NUMBER.test(file[index + 1]?.line.words ?? '');
    return isHead && !isSecond ? [index] : [];
  });
}

/** Steps back over the meeting, its date and labels to the title. */
function beginOf(file: readonly Token[], number: number, from: number): number {
  let begin = number;
  const first = Math.max(from + 1, number - HEADER_LENGTH);
  while (begin > first && isOfHeader(file, begin - 1)) begin -= 1;
  return begin > from + 1 ? begin - 1 : begin;
}

function isOfHeader(file: readonly Token[], index: number): boolean {
  const [above, token] = [file[index - 1], file[index]];
  if (!token) return false;
  const { words } = token.line;
  if (isHeaderLabel(token) || printedDate(words) !== undefined || NUMBER.test(words)) return true;
  return MEETING.test(words) || (above !== undefined && isHeaderLabel(above) && above.value === '');
}

/** `Meeting:`, `Date:` and `Reference:`. */
function isHeaderLabel(token: Token): token is Label {
  if (token.type !== 'label') return false;
  return ['meeting', 'date', 'answerDate', 'reference'].includes(token.label);
}

/** Places the title and what stands below it down to the number. */
function readHeader(record: readonly Token[], number: number, builder: RecordBuilder): void {
  const begin = beginOf(record, number, -1);
  record.slice(0, number + 1).forEach((token, index) => {
    const { line } = token;
    const value = isHeaderLabel(token) ? token.value : line.words;
    const reference = NUMBER.exec(line.words)?.[1];
    if (index < begin && isChrome(line.words)) builder.furniture(line, 'furniture');
    else if (index < begin)
      builder.doubt('unplaced-line', line, `words above the title: “${line.words}”`);
    else if (value === '') builder.furniture(line, 'label');
    else if (reference !== undefined && builder.value('reference') !== undefined) {
      builder.furniture(line, 'heading');
    } else if (reference !== undefined) builder.field('reference', line, reference);
    else if (index === begin && !isOfHeader(record, index)) builder.field('title', line);
    else builder.field(printedDate(value) ? 'date' : 'meeting', line, value);
  });
}

/** Places who asks, the question, who answers and the answer. */
function readWords(tokens: readonly Token[], builder: RecordBuilder): void {
  let part = 'asker' as 'asker' | 'question' | 'answerer' | 'answer';
  tokens.forEach((token, index) => {
    const { line } = token;
    if (part === 'asker' && isAboveQuestion(line.words)) builder.furniture(line, 'heading');
    else if (part === 'asker' && isPersonLine(ofAsker(line)) && !builder.value('askedBy')) {
      builder.field('askedBy', line, ofAsker(line));
    } else if (part === 'asker' && builder.value('askedBy') && isGroupOf(tokens, index)) {
      builder.field('organisation', line);
      part = 'question';
    } else if (isAnswerHeading(token) && part !== 'answer' && part !== 'answerer') {
      builder.furniture(line, 'heading');
      builder.openAnswer();
      part = 'answerer';
    } else if (part === 'answerer' && isAsked(ofAnswerer(line)) && !isState(line)) {
      builder.answeredBy(line, ofAnswerer(line));
      part = 'answer';
    } else if (part === 'asker' || part === 'question') {
      part = opensAnswer(tokens, index, builder);
    } else {
      builder.answerLine(line);
      part = 'answer';
    }
  });
}

/** A group by its name; or capital words directly below the asker, from which the question stands apart. */
function isGroupOf(tokens: readonly Token[], index: number): boolean {
  const [asker, group, below] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  const { words = '', gap = 0 } = group?.line ?? {};
  if (isGroup(words)) return true;
  const isBelow = asker !== undefined && isPersonLine(ofAsker(asker.line)) && gap === 0;
  return isBelow && (below?.line.gap ?? 0) > 0 && words.length <= LONGEST_GROUP && NAME.test(words);
}

const LONGEST_GROUP = 60;
const NAME = /^\p{Lu}[\p{L}’'-]*(?: (?:of|and|the|&|\p{Lu}[\p{L}’'-]*))+$/u;

/** The name of who asks, alone or behind a label. */
function ofAsker({ words }: SourceLine): string {
  return words.replace(/^(?:Question|Asked) by ?:? ?/i, '');
}

/** The name of who answers, alone or behind a label. */
function ofAnswerer({ words }: SourceLine): string {
  return words.replace(ANSWER_BY, '').replace(/ ?:$/, '');
}

/** `Oral response` and its like stand in the answer’s place. */
function isState({ words }: SourceLine): boolean {
  return answerState([words]).status !== 'answered';
}

function isPrefixed({ words }: SourceLine): boolean {
  return ANSWER_BY.test(words);
}

const ANSWER_BY = /^Answer(?:ed)? by ?:? ?/i;

function isAnswerHeading(token: Token): boolean {
  return token.type === 'heading' && token.heading === 'answer';
}

/** Places a line below the asker: of the question, or the first of an answer that has no heading. */
function opensAnswer(
  tokens: readonly Token[],
  index: number,
  builder: RecordBuilder,
): 'question' | 'answer' {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token) return 'question';
  const { line } = token;
  const isHeaded = tokens.some(isAnswerHeading);
  const name = ofAnswerer(line);
  const isOffice = /^(?:The )?Mayor(?: of London)?$/.test(name);
  const isName = isOffice || (isPersonLine(name) && (hasOffice(name) || isPrefixed(line)));
  if (!isHeaded && next && isName) {
    builder.openAnswer();
    builder.answeredBy(line, name);
    return 'answer';
  }
  const isAnswer = isState(line) || otherSpeaker(line, builder) !== undefined;
  if (isHeaded || !isAnswer) {
    builder.questionLine(line);
    return 'question';
  }
  builder.openAnswer();
  builder.answerLine(line);
  return 'answer';
}
