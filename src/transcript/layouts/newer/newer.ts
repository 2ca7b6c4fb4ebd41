import { parseReference } from '../../../record/reference.ts';
import { HEADER_LABELS, type Label } from '../../labels.ts';
import { RecordBuilder } from '../../RecordBuilder.ts';
import type { Token } from '../../tokens.ts';
import { isChrome, isTop } from '../isChrome.ts';
import type { Layout } from '../Layout.ts';
import { isEmptyList } from './isEmptyList.ts';
import { readQuestion } from './readQuestion.ts';

/** At most so many lines of chrome stand above a header. */
const CHROME_LENGTH = 40;

/** At most so many lines has a header. */
const HEADER_LENGTH = 8;

/** Its labels with one value each; the day of the session stands in the meeting’s. */
type FieldLabel = Exclude<(typeof HEADER_LABELS)[number], 'date' | 'askedOf'> | 'supplementaryTo';

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
 * A header begins with a label that has its value on its line; two others follow, `Question
 * by:` is among them, and the older page’s `Session date:` is neither above nor among them.
 */
function opensHeader(file: readonly Token[], index: number): boolean {
  const before = file[index - 1];
  const first = file[index];
  if (!first || !isHeaderLabel(first) || first.value === '') return false;
  if (before && (isHeaderLabel(before) || isSessionDate(before))) return false;
  const below = file.slice(index, index + HEADER_LENGTH);
  // Papers may print the asker’s label above each question.
  const inline = new Set(
    below.flatMap((token) => (isHeaderLabel(token) && token.value !== '' ? [token.label] : [])),
  );
  return inline.size > 2 && inline.has('askedBy') && !below.some(isSessionDate);
}

function isSessionDate(token: Token): boolean {
  return token.type === 'label' && token.label === 'date';
}

function isHeaderLabel(token: Token): token is Extract<Token, { type: 'label' }> {
  return token.type === 'label' && (token.label === 'askedOf' || isField(token.label));
}

function isField(label: Label): label is FieldLabel {
  if (label === 'date' || label === 'askedOf') return false;
  return label === 'supplementaryTo' || HEADER_LABELS.some((one) => one === label);
}

/** Steps back over chrome to where the page began; without chrome, to the title. */
function beginOf(file: readonly Token[], header: number, from: number): number {
  const above = Math.max(from + 1, header - CHROME_LENGTH);
  const top = file.slice(above, header).findLastIndex(({ line }) => isTop(line.words));
  if (top >= 0) return above + top;
  let begin = header;
  for (let index = header - 1; index > from; index -= 1) {
    const words = file[index]?.line.words ?? '';
    if (
      index === header - 1 ||
      isChrome(words) ||
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
  const title = titleOf(above, record);
  const topped = isTop(above[0]?.line.words ?? '');
  for (const token of above) {
    if (token === title) builder.field('title', token.line);
    else if (topped || isChrome(token.line.words)) builder.furniture(token.line, 'furniture');
  }
  for (let index = Math.max(0, header); index < record.length; index += 1) {
    const token = record[index];
    if (token?.type !== 'label' || !(isHeaderLabel(token) || isEmptyList(token))) return index;
    if (token.value === '') builder.furniture(token.line, 'label');
    else if (token.label === 'askedOf') builder.askedOf(token.line, token.value);
    else if (isField(token.label)) builder.field(token.label, token.line, supplementaryOr(token));
  }
  return record.length;
}

/**
 * The line above the header that the `Question` heading repeats, or the last that is no chrome. It
 * stands apart from the breadcrumbs, unless no blank line is left.
 */
function titleOf(above: readonly Token[], record: readonly Token[]): Token | undefined {
  const heading = record.findIndex((token) => token.type === 'heading');
  const repeated = record[heading + 1]?.line.words;
  const candidates = above.filter(({ line }) => !isChrome(line.words));
  const isDense = above.every(({ line }, index) => index === 0 || line.gap === 0);
  const isApart = ({ line }: Token) => line.gap > 0 || line === above[0]?.line || isDense;
  const named = candidates.findLast(({ line }) => line.words === repeated);
  const key = above.findIndex(({ line }) => /^Key information$/i.test(line.words));
  return (
    named ?? candidates.find((token) => token === above[key - 1]) ?? candidates.findLast(isApart)
  );
}

/** `Supplementary to: /questions/2018/2507` is kept as the number it holds. */
function supplementaryOr({ label, value }: Extract<Token, { type: 'label' }>): string {
  if (label !== 'supplementaryTo') return value;
  return parseReference(value.replace(/^.*\/questions?\//, '')) ?? value;
}
