import { personSlug } from '../../../record/personSlug.ts';
import { answerState } from '../../answerState.ts';
import { datePattern } from '../../datePattern.ts';
import type { Field, ParsedRecord } from '../../ParsedRecord.ts';
import { printedState } from '../../printedState.ts';
import { RecordBuilder } from '../../RecordBuilder.ts';
import type { SourceLine } from '../../sourceLines.ts';
import { splitTurn } from '../../splitTurn.ts';
import type { Token } from '../../tokens.ts';
import { hasOffice } from '../../hasOffice.ts';
import { personPattern } from '../../personPattern.ts';
import { paperLines, type PaperLine } from '../paperLines.ts';
import { paperMeeting } from '../paperMeeting.ts';
import { answeredTitles, answerHeadings } from './answerHeadings.ts';
import { markRunningHeads } from './markRunningHeads.ts';
import { namesAsked } from './namesAsked.ts';
import { titledBelow, titleStart } from './titleStart.ts';

/** Takes one question of a paper apart. */
export function readPaper(
  layout: string,
  record: readonly Token[],
  heading: readonly Token[],
  asked: readonly Field[] = [],
): ParsedRecord {
  const builder = new RecordBuilder();
  const lines = markRunningHeads(paperLines(record), heading);
  const number = Math.max(
    0,
    lines.findIndex(({ type }) => type === 'number'),
  );
  const titled = titleStart(lines, number, answeredTitles(lines)) ?? number;
  const below = titledBelow(lines, number);
  readAbove(lines.slice(0, number), titled, builder);
  const own = builder.asked().length > 0;
  if (!own && answersAmong(lines.slice(number + 2), asked)) builder.recoverAskedOf(asked);
  let part: 'asker' | 'question' | 'answerer' | 'answer' = 'asker';
  /** Whether a motion was met, which is none of the record’s words. */
  let isApart = false;
  /** Where the lines of the last `Answer for …` end. */
  let headed = 0;
  for (const [index, one] of lines.entries()) {
    if (index < number) continue;
    const { line } = one;
    if (one.type === 'spoken-heading')
      builder.remark('label-in-text', line, `“${line.words}” appears within the text`);
    if (one.type === 'furniture' || isPageNumber(lines, index)) {
      builder.furniture(line, 'furniture');
    } else if (one.type === 'number' && !builder.value('reference')) {
      builder.field('reference', line, one.reference);
    } else if (index === below) {
      builder.field('title', line, line.words.replace(TITLE_LABEL, ''));
    } else if (part === 'asker' && !isAnswer(line)) {
      if (LEFT_OVER.test(line.words)) {
        builder.doubt('unplaced-line', line, `“${line.words}” is left of a name that was lost`);
        continue;
      }
      if (DATE.test(line.words)) builder.field('date', line);
      else {
        part = 'question';
        if (one.type === 'person') readAsker(line, one.name, builder);
        else builder.questionLine(line);
      }
    } else if (index < headed) builder.furniture(line, 'heading');
    else if (headingAt(lines, index, builder) > 0) {
      headed = index + headingAt(lines, index, builder);
      builder.furniture(line, 'heading');
      builder.openAnswer();
      part = 'answerer';
    } else if (WITHDRAWN.test(line.words)) {
      builder.doubt('unplaced-line', line, `“${line.words}” tells of another question`);
    } else if (MOTION.test(line.words) || isApart) {
      isApart = true;
      builder.doubt('unplaced-line', line, `below a motion: “${line.words.slice(0, 60)}”`);
    } else if (part === 'question' && ANSWER.test(line.words)) {
      builder.furniture(line, 'heading');
      builder.openAnswer();
      part = 'answerer';
    } else if (part === 'answerer' && one.type === 'person') {
      builder.answeredBy(line, one.name);
    } else if (part === 'answerer' && one.type === 'updated') {
      builder.answerDate(line, one.date);
      part = 'answer';
    } else if (
      one.type === 'person' &&
      !goesOn(lines, index) &&
      opensOwnAnswer(part, one, builder)
    ) {
      builder.openAnswer();
      builder.answeredBy(line, one.name);
      part = 'answer';
    } else if (part === 'question' && opensAnswer(one)) {
      builder.openAnswer();
      builder.answerLine(line);
      const [, office] = FROM_OFFICE.exec(line.words) ?? [];
      if (office !== undefined) builder.recoverAnsweredBy(office, line);
      part = RECEIVES.test(line.words) ? 'answerer' : 'answer';
    } else if ((part === 'asker' || part === 'question') && isAnswer(line)) {
      builder.openAnswer();
      builder.answerLine(line);
      builder.recoverAnsweredBy(splitTurn(line.words, new Set()).speaker ?? '', line);
      part = 'answer';
    } else if (part === 'question') builder.questionLine(line);
    else {
      builder.answerLine(line);
      part = 'answer';
    }
  }
  // A question may print a day of its own.
  paperMeeting(heading, builder);
  return builder.build(
    layout,
    record.map(({ line }) => line),
  );
}

/** What else a meeting decides on, below the last question. */
const MOTION =
  /^(?:Motions?|MOTIONS?|Motions? (?:submitted|proposed|moved|in the name|for debate)\b.*|Part [A-Z]|PART [A-Z])$/;
/** What a paper says of a question that it leaves out. */
const WITHDRAWN =
  /^(?:Question )?withdrawn ?:? ?(?:question )?(?:no\.? ?:? ?)?\d{1,5} ?\/ ?\d{1,5}\.?$/i;
const DATE = new RegExp(`^${datePattern}$`, 'u');
/** The heading of an answer, alone on its line. */
const ANSWER = /^(?:Answer|Response|Reply) ?:?$/i;
/** What is left in a name’s place where the name was lost: `OBE`, `II`. */
const LEFT_OVER = new RegExp(`^${personPattern.debris}$`, 'u');
/** The answer names who gives it: `Written response from the Mayor We agree.`, `Answer provided by the Mayor on 4 June:` */
const FROM_OFFICE =
  /^(?:Written (?:response|answer) from|(?:Answer|Response) provided by) (the (?:Deputy )?Mayor)\b/i;

/** Who asks, and the group where one stands in brackets or behind a comma. */
function readAsker(line: SourceLine, printed: string, builder: RecordBuilder): void {
  const [, name, group] = hasOffice(printed) ? [] : (GROUP.exec(printed) ?? []);
  builder.field('askedBy', line, name ?? printed);
  if (group !== undefined) builder.recover('organisation', group, line);
}

const GROUP = /^([^(,]+?),? \((?!(?:AM|MP)\))([^()]+)\)$/u;

/** A number alone behind the end of a record, whose last sentence is complete, is that of the page or of the next question. */
function isPageNumber(lines: readonly PaperLine[], index: number): boolean {
  if (index !== lines.length - 1 || !/^Q?\d{1,3}\.?$/.test(lines[index]?.line.words ?? ''))
    return false;
  const above = lines.slice(0, index).findLast(({ type }) => type !== 'furniture');
  return above?.type === 'state' || /[.?!][”"’')\]]{0,2}$/.test(above?.line.words ?? '');
}

/** Whether one of the people who are asked above several questions has a line alone. */
function answersAmong(lines: readonly PaperLine[], asked: readonly Field[]): boolean {
  const people = new Set(asked.map(({ value }) => personSlug(value)));
  return lines.some((one) => one.type === 'person' && people.has(personSlug(one.name) ?? ''));
}

/** What may stand before a title on its line: a label, the mark of a list. */
const TITLE_LABEL = /^(?:(?:Question )?Title ?: ?|Question Title (?=\S)|[*•·] |\d{1,3}\. (?=\D))/i;

/** Above the number stands the title, and above that perhaps who is asked. */
function readAbove(lines: readonly PaperLine[], titled: number, builder: RecordBuilder): void {
  const title = lines.slice(titled).filter(({ type }) => type !== 'furniture');
  const whole = title.map(({ line }) => line.words).join(' ');
  for (const [index, one] of lines.entries()) {
    const { line } = one;
    if (one.type === 'furniture') builder.furniture(line, 'furniture');
    else if (one === title[0]) builder.field('title', line, whole.replace(TITLE_LABEL, ''));
    else if (index > titled) builder.furniture(line, 'heading');
    else if (namesAsked(one)) builder.askedOf(line);
  }
}

/**
 * On how many lines `Answer for` the title stands, 0 where it heads no answer; or for other words,
 * where who answers and when stand below. These are the title where none is printed.
 */
function headingAt(lines: readonly PaperLine[], index: number, builder: RecordBuilder): number {
  const one = lines[index];
  if (one?.type !== 'answer-for') return 0;
  const title = builder.value('title')?.toLowerCase();
  const own = answerHeadings(lines, index).find((heading) => heading.title === title);
  if (own) return own.length;
  if (lines[index + 1]?.type !== 'person' || lines[index + 2]?.type !== 'updated') return 0;
  builder.recover('title', one.title, one.line);
  return 1;
}

/**
 * An office, or one of those who were asked, alone on a line: their answer follows. After an answer
 * only another of those who were asked begins one.
 */
function opensOwnAnswer(
  part: 'asker' | 'question' | 'answerer' | 'answer',
  { name, line }: Extract<PaperLine, { type: 'person' }>,
  builder: RecordBuilder,
): boolean {
  const isAsked = builder.asked().some(({ value }) => personSlug(value) === personSlug(name));
  if (part === 'answer') return isAsked && builder.asked().length > 1;
  if (part !== 'question') return false;
  return (
    isAsked ||
    /^(?:The |(?:THE )?MAYOR$|Mayor(?: of | ?:|$)|(?:Written )?(?:[Aa]nswer|[Rr]esponse|[Rr]eply)(?: (?:from|by) | ?:)|Answered [Bb]y ?:)/.test(
      line.words,
    ) ||
    hasOffice(name)
  );
}

/** Whether a name was cut from its sentence: words in small letters follow, and further below it stands again. */
function goesOn(lines: readonly PaperLine[], index: number): boolean {
  const words = lines[index]?.line.words;
  if (!/^\p{Ll}/u.test(lines[index + 1]?.line.words ?? '')) return false;
  return lines.slice(index + 2).some(({ type, line }) => type === 'person' && line.words === words);
}

/** The Mayor’s turn. */
function isAnswer({ words }: SourceLine): boolean {
  const { speaker = '' } = splitTurn(words, new Set());
  return /^(?:The Mayor\b|Mayor of London$)|\(Mayor of London\)$|^Mayor \(/.test(speaker);
}

const RECEIVES = new RegExp(`^${printedState.written}\\.?$`, 'i');
const UPDATE = new RegExp(`^(?:Written response from|${printedState.update})`, 'i');

function opensAnswer({ type, line }: PaperLine): boolean {
  return (
    type === 'state' || answerState([line.words]).status === 'holding' || UPDATE.test(line.words)
  );
}
