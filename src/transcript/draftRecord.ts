import { z } from 'zod';
import type { Body } from '../record/Entry.ts';
import { questionSchema, type QuestionAnswer, type Question } from '../record/entrySchema.ts';
import type { People } from '../record/peopleSchema.ts';
import type { UnreadEntry } from '../record/UnreadEntry.ts';
import { addressId } from './addressId.ts';
import { answerState, type AnswerState } from './answerState.ts';
import { bareSpeakers } from './bareSpeakers.ts';
import { citesOf } from './citesOf.ts';
import type { Corrections } from './correctionsById.ts';
import { correctRecord } from './correctRecord.ts';
import { cutNumber } from './cutNumber.ts';
import { doubtfulWords } from './doubtfulWords.ts';
import { identity, type Evidence } from './identity.ts';
import { meetingFacts, sessionDate, type Warn } from './meetingFacts.ts';
import type { ParsedAnswer, ParsedRecord } from './ParsedRecord.ts';
import { namesOf, type Names } from './namesOf.ts';
import { printedDate } from './printedDate.ts';
import { problem, type Problem, type Rule } from './problem.ts';
import { recordLines } from './recordLines.ts';
import { recordNumber } from './recordNumber.ts';
import { slippedTurns } from './slippedTurns.ts';
import type { SourceLine } from './sourceLines.ts';
import { speakersOf } from './speakersOf.ts';
import { textBlocks } from './textBlocks.ts';

/** A record understood by itself, before it is seen beside the others. */
export interface Draft extends UnreadEntry {
  readonly facts: Question;
  /** Whether it stands in a paper of many questions, which is often older than the page. */
  readonly paper: boolean;
  /** The parent that the record itself names, if it does. */
  readonly parent?: string;
}

/** What one record gave: a draft where it could be identified, and its problems. */
export interface Drafted {
  readonly draft?: Draft;
  readonly problems: readonly Problem[];
}

/** The raw file around the record. */
export interface Surroundings extends Evidence {
  /** The SHA-256 of a range of the file’s lines as they stand. */
  readonly digest: (first: number, last: number) => string;
  readonly paper: boolean;
  readonly corrections: Corrections;
  /** Slugs of all who ask in the file: each may speak below the question of another. */
  readonly members: ReadonlySet<string>;
}

/** Reads the printed values of one record: names, dates, states, references. */
export function draftRecord(parsed: ParsedRecord, around: Surroundings, people: People): Drafted {
  const { file, invented } = around;
  const doubts = [
    ...parsed.doubts,
    ...doubtfulWords(parsed, around.paper),
    ...slippedTurns(parsed),
  ];
  const problems: Problem[] = doubts.map(({ rule, line, message }) =>
    problem(rule, { file, line: line.number }, message),
  );
  const warn = (rule: Rule, message: string, line?: SourceLine) => {
    problems.push(problem(rule, { file, line: (line ?? parsed.lines[0])?.number ?? 1 }, message));
  };

  const names = namesOf(people);
  const title = parsed.fields.title?.value;
  const supplementary = supplementaryNumber(title);
  const found = identity(parsed, around, supplementary);
  if ('rule' in found) return { problems: [...problems, found] };
  const { record, corrected } = correctRecord(parsed, around.corrections.get(found.id));
  const { fields } = record;

  const label = fields.reference;
  const number = recordNumber(record, invented);
  if (label && !number) {
    warn('unreadable-reference', `“${label.value.slice(0, 40)}” is no reference`, label.line);
  }
  if (number?.isDoubtful && number.id === found.id)
    warn(
      'year-or-number',
      `of “${label?.value ?? ''}” the first was taken for the year`,
      label?.line,
    );
  const cut = cutNumber(record);
  if (cut && around.paper && number?.id === found.id)
    warn('short-number', `“${cut}” was taken for ${found.id}`, label?.line);
  const date = sessionDate(record, warn);
  const asker = fields.askedBy?.value;
  const member = asker && names.person(asker);
  const asked = record.askedOf.map(({ value }) => names.person(value) ?? '');
  const known = speakersKnown(
    record,
    [member ?? '', ...asked, ...answerers(record, names)],
    around,
  );
  const body: Body = {
    question: textBlocks(record.question, known),
    answers: record.answers.filter(isGiven).map(({ lines }) => textBlocks(lines, known)),
  };
  if (!title) warn('no-title', 'no title is printed');
  if (!asker) warn('no-asker', 'no line tells who asked', fields.askedBy?.line);
  if (body.question.length === 0) warn('no-question', 'no question is printed');
  // An invented record is of no real term of office.
  const officeDate = invented ? undefined : date;
  const answers = draftAnswers(record, names, officeDate, warn);
  const organisation = fields.organisation?.value;
  const askedOf = record.askedOf.map(({ value }) => value);
  const speakers = speakersOf(
    body,
    (printed) => names.holder(printed, officeDate) ?? names.person(printed),
  );
  const cites = citesOf(body, found.id);

  const facts: Question = {
    ...found,
    ...(title && { title }),
    kind: supplementary ? 'supplementary' : 'question',
    ...(invented && { invented }),
    ...(supplementary?.number && { supplementary: supplementary.number }),
    ...meetingFacts(record),
    ...(date && { date }),
    ...(asker && { askedBy: asker }),
    ...(member && { member }),
    ...(organisation && { organisation, ...withGroup(names.group(organisation)) }),
    ...(askedOf.length > 0 && { askedOf }),
    ...(fields.category && { category: fields.category.value }),
    status: answers.status,
    ...(answers.list.length > 0 && { answers: answers.list }),
    ...(speakers.length > 0 && { speakers }),
    ...(cites.length > 0 && { cites }),
    sources: [sourceOf(record, around, found.id)],
    ...(corrected.length > 0 && { corrected }),
  };
  const checked = questionSchema.safeParse(facts);
  if (!checked.success) {
    warn('invalid-entry', z.prettifyError(checked.error).replaceAll('\n', ' '));
    return { problems };
  }
  const answered = answers.list.length === 0 ? { ...body, answers: [] } : body;
  const parent = fields.supplementaryTo?.value;
  if (parent && !supplementary) {
    const message = `“${parent.slice(0, 60)}” is not followed: the title does not say (Supplementary)`;
    warn('parent-unused', message, fields.supplementaryTo.line);
  }
  const draft = { facts: checked.data, readBody: () => answered, paper: around.paper };
  return { draft: { ...draft, ...(parent && { parent }) }, problems };
}

/** `(Supplementary) [4]` at a title’s end, also `(Supplement) [9]`; or `Supplementary [3]` and no other words. */
function supplementaryNumber(title: string | undefined): { number?: number } | undefined {
  const match =
    /\(supplement(?:ary)?\)(?: ?\[(\d{1,4})\])?$/i.exec(title ?? '') ??
    /^Supplementary(?: question)? ?\[(\d{1,4})\]$/i.exec(title ?? '');
  return match ? { ...(Number(match[1]) > 0 && { number: Number(match[1]) }) } : undefined;
}

function words(lines: readonly SourceLine[]): string[] {
  return lines.map((line) => line.words);
}

/** By words, or by files alone. */
function isGiven({ lines, attachments }: ParsedAnswer): boolean {
  return lines.length + attachments.length > 0;
}

function answerers({ answers }: ParsedRecord, names: Names): string[] {
  return answers.map(({ answeredBy }) => (answeredBy && names.person(answeredBy.value)) ?? '');
}

/** Whoever may be named without a mark before a colon: who asked, is asked and answers, and others who speak so. */
function speakersKnown(
  { question, answers }: ParsedRecord,
  own: readonly string[],
  { members }: Surroundings,
): ReadonlySet<string> {
  const known = new Set(own.filter(Boolean));
  const lines = [...words(question), ...answers.flatMap((one) => words(one.lines))];
  return new Set([...known, ...bareSpeakers(lines, known, members)]);
}

function withGroup(group: string | undefined): Pick<Question, 'group'> {
  return group === undefined ? {} : { group };
}

function draftAnswers(
  record: ParsedRecord,
  names: Names,
  officeDate: string | undefined,
  warn: Warn,
): { status: Question['status']; list: QuestionAnswer[] } {
  for (const answer of record.answers) {
    const { answeredBy } = answer;
    if (answeredBy && !isGiven(answer)) {
      warn('empty-answer', `no words of “${answeredBy.value}” follow`, answeredBy.line);
    }
  }
  const blocks = record.answers.filter(isGiven).map((answer) => {
    const { answeredBy, date, lines, attachments } = answer;
    const state = stateOf(answer);
    const printed = date && printedDate(date.value);
    if (!answeredBy && (state.status === 'answered' || state.status === 'holding'))
      warn('no-answerer', 'no line tells who answered', lines[0] ?? attachments[0]?.line);
    if (date && !printed)
      warn('unreadable-date', `“${date.value.slice(0, 40)}” is no date`, date.line);
    // An update below a holding line is later than the date that the page prints with the answer.
    return {
      printed: answeredBy?.value,
      state: { ...(printed && { date: printed }), ...state },
      attachments: attachments.map(({ attachment }) => attachment),
    };
  });
  const states = new Set(blocks.map(({ state }) => state.status));
  if (states.size === 0) return { status: 'unanswered', list: [] };
  const only = states.size === 1 ? [...states][0] : undefined;
  if (only === 'withdrawn-by-asker') return { status: only, list: [] };
  if (only === 'oral' && blocks.every((one) => !one.printed && one.attachments.length === 0))
    return { status: only, list: [] };
  const list = blocks.map(({ printed, state, attachments }): QuestionAnswer => {
    const person = printed && (names.holder(printed, officeDate) ?? names.person(printed));
    // A state beside another answer is words like any other.
    const status = only ?? (state.status === 'holding' ? 'holding' : 'answered');
    return {
      ...(printed && { answeredBy: printed }),
      ...(person && { person }),
      ...(state.date && { date: state.date }),
      status,
      ...(attachments.length > 0 && { attachments }),
    };
  });
  return { status: only ?? (states.has('answered') ? 'answered' : 'holding'), list };
}

/** Nothing is attached to a question that was taken back: with a file, such words are an answer. */
function stateOf({ lines, attachments }: ParsedAnswer): AnswerState {
  const state = answerState(words(lines));
  const isFile = state.status === 'withdrawn-by-asker' && attachments.length > 0;
  return isFile ? { status: 'answered' } : state;
}

function sourceOf(
  record: ParsedRecord,
  { file, digest, url }: Surroundings,
  id: string,
): Question['sources'][number] {
  const [first, last] = recordLines(record);
  // Beside several records, the address of one question is not the others’.
  const own = url !== undefined && (addressId(url) ?? id) === id;
  return { file, lines: [first, last], sha256: digest(first, last), ...(own && { url }) };
}
