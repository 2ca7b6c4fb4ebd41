import { officePattern } from '../../../record/officePattern.ts';
import { personSlug } from '../../../record/personSlug.ts';
import { answerState } from '../../answerState.ts';
import type { ParsedRecord } from '../../ParsedRecord.ts';
import { printedState } from '../../printedState.ts';
import { RecordBuilder } from '../../RecordBuilder.ts';
import { splitAskedOf } from '../../splitAskedOf.ts';
import type { Token } from '../../tokens.ts';
import { hasOffice } from '../../hasOffice.ts';
import { isPersonLine } from '../../isPersonLine.ts';
import { personPattern } from '../../personPattern.ts';
import { paperLines, type PaperLine } from '../paperLines.ts';
import { paperMeeting } from '../paperMeeting.ts';

/**
 * Where the questions of a paper begin: each has its number on a line of its own, the title above
 * it, and in papers of other bodies who is asked above that.
 */
export function paperBegins(file: readonly Token[]): number[] {
  const lines = paperLines(file);
  const answered = answeredTitles(lines);
  return lines.flatMap((line, index) => {
    if (line.type !== 'number' || !isAnchor(lines, index)) return [];
    const title = titleStart(lines, index, answered);
    if (title === undefined) return [index];
    const asked = previous(lines, title);
    return [asked !== undefined && namesAsked(lines[asked]) ? asked : title];
  });
}

/** A bare number begins a question only where a name follows; with its label it always does. */
function isAnchor(lines: readonly PaperLine[], index: number): boolean {
  const words = lines[index]?.line.words ?? '';
  if (/^(?:Question|No|Number|Ref)/i.test(words)) return true;
  return lines[index + 1]?.type === 'person';
}

/** The nearest line above that is no furniture, if it can be a title. */
function previous(lines: readonly PaperLine[], index: number): number | undefined {
  for (let above = index - 1; above >= 0; above -= 1) {
    const one = lines[above];
    if (one?.type === 'words' || one?.type === 'person') {
      return isSentence(one.line.words) ? undefined : above;
    }
    if (one?.type !== 'furniture') return undefined;
  }
  return undefined;
}

/** The last words of an answer are no title, where the title was lost. */
function isSentence(words: string): boolean {
  return words.length > 250 || /^\S+(?: \S+){3,}(?<!etc|Ltd|[ap]\.m)\.[”"’')]?$/.test(words);
}

/** The titles that answers name, which tell where a title over several lines begins. */
function answeredTitles(lines: readonly PaperLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((_, index) => answerHeadings(lines, index).map(({ title }) => title)),
  );
}

/** An `Answer for …` heading, in lower case, and on how many lines its title stands. */
interface AnswerHeading {
  readonly title: string;
  readonly length: number;
}

/** What the lines from `Answer for …` on may head: a title may go on over up to three more. */
function answerHeadings(lines: readonly PaperLine[], index: number): AnswerHeading[] {
  const first = lines[index];
  if (first?.type !== 'answer-for') return [];
  const headings: AnswerHeading[] = [{ title: first.title.toLowerCase(), length: 1 }];
  for (let length = 2; length <= 4; length += 1) {
    const more = lines[index + length - 1];
    if (more?.type !== 'words' || more.line.gap > 0) break;
    const title = `${headings.at(-1)?.title ?? ''} ${more.line.words.toLowerCase()}`;
    headings.push({ title, length });
  }
  return headings;
}

/**
 * The first line of the title above a number: the line above it, or of up to four that an answer
 * names. A line apart from the number is no title where the answer below names another.
 */
function titleStart(
  lines: readonly PaperLine[],
  number: number,
  answered: ReadonlySet<string>,
): number | undefined {
  const last = previous(lines, number);
  let [start, title] = [last, ''];
  for (let count = 0; count < 4 && start !== undefined; count += 1) {
    title = `${lines[start]?.line.words ?? ''} ${title}`.trim();
    if (answered.has(title.toLowerCase())) return start;
    start = previous(lines, start);
  }
  const isApart = (lines[number]?.line.gap ?? 0) > 0 && lines[number - 1]?.type !== 'furniture';
  return isApart && answersBelow(lines, number) ? undefined : last;
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

/**
 * `Name (Chairman, TfL) and Name (Commissioner, TfL)`: people with an office each, and the Mayor; or
 * with any words in brackets, where the line stands apart from the answer above it.
 */
function namesAsked(asked: PaperLine | undefined): boolean {
  const people = asked ? splitAskedOf(asked.line.words) : [];
  const others = people.filter((one) => one !== officePattern.mayor);
  const isApart = (asked?.line.gap ?? 0) > 0;
  return (
    others.length > 0 &&
    others.every((one) => isPersonLine(one) && (hasOffice(one) || (isApart && ROLE.test(one))))
  );
}

const ROLE = /\([^()\d]+\)$/;

/** Takes one question of a paper apart. */
export function readPaper(
  layout: string,
  record: readonly Token[],
  heading: readonly Token[],
): ParsedRecord {
  const builder = new RecordBuilder();
  paperMeeting(heading, builder);
  const repeated = new Set(heading.map(({ line }) => line.words));
  const lines = paperLines(record).map((one): PaperLine => {
    const isRunningHead = one.type === 'words' && repeated.has(one.line.words);
    return isRunningHead ? { type: 'furniture', line: one.line } : one;
  });
  const number = Math.max(
    0,
    lines.findIndex(({ type }) => type === 'number'),
  );
  const titled = titleStart(lines, number, answeredTitles(lines)) ?? number;
  readAbove(lines.slice(0, number), titled, builder);
  let part: 'asker' | 'question' | 'answerer' | 'answer' = 'asker';
  /** Where the lines of the last `Answer for …` end. */
  let headed = 0;
  for (const [index, one] of lines.entries()) {
    if (index < number) continue;
    const { line } = one;
    if (one.type === 'furniture' || isPageNumber(lines, index)) {
      builder.furniture(line, 'furniture');
    } else if (one.type === 'number' && !builder.value('reference')) {
      builder.field('reference', line, one.reference);
    } else if (part === 'asker') {
      if (LEFT_OVER.test(line.words)) {
        builder.doubt('unplaced-line', line, `“${line.words}” is left of a name that was lost`);
        continue;
      }
      part = 'question';
      if (one.type === 'person') builder.field('askedBy', line, one.name);
      else builder.questionLine(line);
    } else if (index < headed) builder.furniture(line, 'heading');
    else if (headingAt(lines, index, builder) > 0) {
      headed = index + headingAt(lines, index, builder);
      builder.furniture(line, 'heading');
      builder.openAnswer();
      part = 'answerer';
    } else if (part === 'answerer' && one.type === 'person') {
      builder.answeredBy(line, one.name);
    } else if (part === 'answerer' && one.type === 'updated') {
      builder.answerDate(line, one.date);
      part = 'answer';
    } else if (one.type === 'person' && opensOwnAnswer(part, one, builder)) {
      builder.openAnswer();
      builder.answeredBy(line, one.name);
      part = 'answer';
    } else if (part === 'question' && opensAnswer(one)) {
      builder.openAnswer();
      builder.answerLine(line);
      const [, office] = FROM_OFFICE.exec(line.words) ?? [];
      if (office !== undefined) builder.recoverAnsweredBy(office, line);
      part = 'answer';
    } else if (part === 'question') builder.questionLine(line);
    else {
      builder.answerLine(line);
      part = 'answer';
    }
  }
  return builder.build(
    layout,
    record.map(({ line }) => line),
  );
}

/** What is left in a name’s place where the name was lost: `OBE`, `II`. */
const LEFT_OVER = new RegExp(`^${personPattern.debris}$`, 'u');
/** The answer names who gives it: `Written response from the Mayor We agree.` */
const FROM_OFFICE = /^Written (?:response|answer) from (the (?:Deputy )?Mayor)\b/i;

/** A number alone behind the end of a record, whose last sentence is complete, is that of the page. */
function isPageNumber(lines: readonly PaperLine[], index: number): boolean {
  if (index !== lines.length - 1 || !/^\d{1,3}$/.test(lines[index]?.line.words ?? '')) return false;
  const above = lines[index - 1];
  return above?.type === 'state' || /[.?!][”"’')\]]{0,2}$/.test(above?.line.words ?? '');
}

const TITLE_LABEL = /^(?:Question )?Title ?: ?|^Question Title (?=\S)/i;

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
  return isAsked || /^(?:The |Mayor of |Written )/.test(line.words) || hasOffice(name);
}

const UPDATE = new RegExp(`^(?:Written response from|${printedState.update})`, 'i');

function opensAnswer({ type, line }: PaperLine): boolean {
  return (
    type === 'state' || answerState([line.words]).status === 'holding' || UPDATE.test(line.words)
  );
}
