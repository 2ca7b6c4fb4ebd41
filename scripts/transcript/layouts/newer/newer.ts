import { parseReference } from '../../../../src/record/reference.ts';
import { printedDate } from '../../printedDate.ts';
import { RecordBuilder } from '../../RecordBuilder.ts';
import { splitAskedOf } from '../../splitAskedOf.ts';
import { splitTurn } from '../../splitTurn.ts';
import type { Label, Token } from '../../tokens.ts';
import type { Layout } from '../Layout.ts';

/** What the newer page prints around a record: navigation, logos, breadcrumbs. */
const CHROME =
  /^(?:Skip to (?:main )?content|Mayor of London logo.*|London Assembly logo.*|Home|London Assembly|Mayor of London|MQT|Search questions|Label Content|Menu|Back to .*|Share .*)$/i;

/** At most so many lines has a header. */
const HEADER_LENGTH = 8;

const FIELDS = [
  'meeting',
  'session',
  'reference',
  'askedBy',
  'organisation',
  'category',
  'supplementaryTo',
] as const satisfies readonly Label[];

/**
 * Layout C, the newer page: site chrome, then `Label: value` on one line each, the headings
 * `Question` (with the title again) and `Answer` (with `Date: …`), and no `Answered By`: the answerer
 * is the first speaker, or the one person who was asked.
 */
export const newer: Layout = {
  name: 'C, newer page',
  begins(file) {
    const starts: number[] = [];
    file.forEach((_, index) => {
      if (opensHeader(file, index)) starts.push(beginOf(file, index, starts.at(-1) ?? -1));
    });
    return starts;
  },
  parse(record) {
    const builder = new RecordBuilder();
    readQuestion(record, readHeader(record, builder), builder);
    return builder.build(
      newer.name,
      record.map(({ line }) => line),
    );
  },
};

/**
 * A header begins with a label that has its value on its line; two more like it follow, `Question
 * by:` is among them, and the older page’s `Session date:` is not.
 */
function opensHeader(file: readonly Token[], index: number): boolean {
  const before = file[index - 1];
  const first = file[index];
  if (!first || !isHeaderLabel(first) || first.value === '') return false;
  if (before && isHeaderLabel(before)) return false;
  const below = file.slice(index, index + HEADER_LENGTH);
  const inline = below.flatMap((token) =>
    isHeaderLabel(token) && token.value !== '' ? [token.label] : [],
  );
  const isOlder = below.some((token) => token.type === 'label' && token.label === 'date');
  return inline.length > 2 && inline.includes('askedBy') && !isOlder;
}

function isHeaderLabel(token: Token): token is Extract<Token, { type: 'label' }> {
  return token.type === 'label' && (token.label === 'askedOf' || isField(token.label));
}

function isField(label: Label): label is (typeof FIELDS)[number] {
  return FIELDS.some((field) => field === label);
}

/** Steps back over chrome to where the page began; without chrome, to the title. */
function beginOf(file: readonly Token[], header: number, from: number): number {
  let begin = header;
  for (let index = header - 1; index > from && header - index < 12; index -= 1) {
    const words = file[index]?.line.words ?? '';
    if (/^Skip to (?:main )?content$/i.test(words)) return index;
    if (
      index === header - 1 ||
      CHROME.test(words) ||
      file[index + 1]?.line.words === 'Label Content'
    ) {
      begin = index;
    } else break;
  }
  return begin;
}

/** Places chrome, title and labels; gives the index of the `Question` heading, or of the first text. */
function readHeader(record: readonly Token[], builder: RecordBuilder): number {
  const header = record.findIndex((_, index) => opensHeader(record, index));
  const above = record.slice(0, Math.max(0, header));
  const title = above.findLast(({ line }) => !CHROME.test(line.words));
  for (const token of above) {
    if (token === title) builder.field('title', token.line);
    else if (CHROME.test(token.line.words)) builder.furniture(token.line, 'furniture');
  }
  for (let index = Math.max(0, header); index < record.length; index += 1) {
    const token = record[index];
    if (token?.type !== 'label' || !(isHeaderLabel(token) || isEmptyList(token))) return index;
    if (token.value === '') builder.furniture(token.line, 'label');
    else if (token.label === 'askedOf') askedOf(token, builder);
    else if (isField(token.label)) builder.field(token.label, token.line, supplementaryOr(token));
  }
  return record.length;
}

/** A main question may carry `Supplementary Questions:` with nothing behind it. */
function isEmptyList({ label, value }: Extract<Token, { type: 'label' }>): boolean {
  return label === 'supplementaryQuestions' && value === '';
}

function askedOf({ line, value }: Extract<Token, { type: 'label' }>, builder: RecordBuilder): void {
  const [first = value, ...others] = splitAskedOf(value);
  builder.askedOf(line, first);
  for (const other of others) builder.alsoAskedOf(line, other);
}

/** `Supplementary to: /questions/2018/2507` is kept as the number it holds. */
function supplementaryOr({ label, value }: Extract<Token, { type: 'label' }>): string {
  if (label !== 'supplementaryTo') return value;
  return parseReference(value.replace(/^.*\/questions?\//, '')) ?? value;
}

function readQuestion(record: readonly Token[], start: number, builder: RecordBuilder): void {
  let part: 'question' | 'answer' = 'question';
  let [headed, expectsTitle, expectsDate] = [false, false, false];
  for (const token of record.slice(start)) {
    const { line } = token;
    if (token.type === 'heading' && token.heading === 'question' && !headed) {
      builder.furniture(line, 'heading');
      [headed, expectsTitle] = [true, true];
    } else if (token.type === 'heading' && token.heading === 'answer' && part === 'question') {
      builder.furniture(line, 'heading');
      part = 'answer';
      expectsTitle = true;
    } else if (part === 'question' && token.type === 'label' && isEmptyList(token)) {
      builder.furniture(line, 'label');
    } else if (part === 'question' && expectsTitle && line.words === builder.value('title')) {
      builder.furniture(line, 'heading');
      expectsTitle = false;
    } else if (part === 'answer' && expectsTitle && isDate(token)) {
      if (token.value === '') builder.furniture(line, 'label');
      else builder.answerDate(line, token.value);
      [expectsTitle, expectsDate] = [false, token.value === ''];
    } else if (expectsDate && printedDate(line.words)) {
      builder.answerDate(line, line.words);
      expectsDate = false;
    } else if (part === 'question') {
      expectsTitle = false;
      builder.questionLine(line);
    } else {
      [expectsTitle, expectsDate] = [false, false];
      builder.answerLine(line);
      nameAnswerer(token, builder);
    }
  }
}

function isDate(token: Token): token is Extract<Token, { type: 'label' }> {
  return token.type === 'label' && token.label === 'answerDate';
}

/** The first speaker answers; where no one is named, the one person who was asked. */
function nameAnswerer({ line }: Token, builder: RecordBuilder): void {
  const { speaker } = splitTurn(line.words, new Set());
  const [only, second] = builder.asked();
  const name = speaker ?? (second === undefined ? only?.value : undefined);
  if (name !== undefined) builder.recoverAnsweredBy(name, line);
}
