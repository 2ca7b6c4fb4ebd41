import { personSlug } from '../../../record/personSlug.ts';
import { isPersonLine } from '../../isPersonLine.ts';
import { OLD_SITE_LABELS } from '../../labels.ts';
import { RecordBuilder } from '../../RecordBuilder.ts';
import type { Token } from '../../tokens.ts';
import { isAboveQuestion } from '../isAboveQuestion.ts';
import { isAsked } from '../isAsked.ts';
import type { Layout } from '../Layout.ts';

const CHROME = /^Mayor answers to London$/i;
const NUMBER = glued(OLD_SITE_LABELS.reference, '(\\d{1,5}) ?/ ?(\\d{1,5})');
const DATE = glued(OLD_SITE_LABELS.date, '(\\d{1,2}/\\d{1,2}/\\d{4})');
const ASKER = glued(OLD_SITE_LABELS.askedBy, '([^: ].*)');
const HEADER = [NUMBER, DATE, ASKER] as const;
const ANSWERER = glued(OLD_SITE_LABELS.answeredBy, '([^: ].*)');
/** The number glued to its label, which no other layout has. */
const GLUED_NUMBER = new RegExp(`^${OLD_SITE_LABELS.reference}\\d`, 'i');
const LABELLED_NUMBER = new RegExp(`^${OLD_SITE_LABELS.reference} ?:`, 'i');
/** What heads the stray lines at the end of a page, and how many follow at most. */
const STRAY = /^(?:Main|Supplementary) question$/i;
const LONGEST_STRAY = 3;

/**
 * Layout D, the old site: `Question number0290/2011` and `Meeting date26/01/2011` glued to their
 * values, `Question by X`, `Answer by Y`, and stray lines of the page at the end.
 */
export const old: Layout = {
  name: 'D, old site',
  begins: (file) => headers(file).map((header) => beginOf(file, header)),
  parse(record) {
    const builder = new RecordBuilder();
    const header = headers(record)[0] ?? record.length;
    const title = record.slice(0, header).findLast(({ line }) => !CHROME.test(line.words));
    if (title) builder.field('title', title.line);
    let part: 'header' | 'question' | 'answer' = 'header';
    for (const [index, token] of record.entries()) {
      const { line } = token;
      const answerer = ANSWERER.exec(line.words)?.[1];
      if (token === title) continue;
      if (CHROME.test(line.words) || isStray(record, index, builder)) {
        builder.furniture(line, 'furniture');
        if (isPersonLine(line.words)) builder.recover('askedBy', line.words, line);
      } else if (part === 'header' && readHeaderLine(token, builder)) {
        part = ASKER.test(line.words) ? 'question' : 'header';
      } else if (index < header) {
        builder.doubt('unplaced-line', line, `words above the title: “${line.words}”`);
      } else if (answerer !== undefined && (part !== 'answer' || isAsked(answerer))) {
        builder.openAnswer();
        builder.answeredBy(line, answerer);
        part = 'answer';
      } else if (part === 'answer') builder.answerLine(line);
      else if (isAboveQuestion(line.words) && ASKER.test(record[index - 1]?.line.words ?? '')) {
        builder.furniture(line, 'heading');
      } else {
        builder.questionLine(line);
        part = 'question';
      }
    }
    return builder.build(
      old.name,
      record.map(({ line }) => line),
    );
  },
};

/** A label with its value behind it, the colon and the space mostly lost. */
function glued(label: string, value: string): RegExp {
  return new RegExp(`^${label} ?:? ?${value}$`, 'i');
}

/**
 * Where headers begin: two different labels, or the number glued to its own. Papers too print
 * `Question Number: 2021/0393`, and `Question by: Asha Whitlock` below it, but no date.
 */
function headers(file: readonly Token[]): number[] {
  const starts: number[] = [];
  let end = 0;
  file.forEach(({ line }, index) => {
    if (index < end || labelOf(line.words) === undefined) return;
    const found = new Set<RegExp>();
    for (end = index; ; end += 1) {
      const label = labelOf(file[end]?.line.words ?? '');
      if (!label) break;
      found.add(label);
    }
    const isWhole = found.size > 1 && (found.has(DATE) || !LABELLED_NUMBER.test(line.words));
    if (isWhole || GLUED_NUMBER.test(line.words)) starts.push(index);
  });
  return starts;
}

function labelOf(words: string): RegExp | undefined {
  return HEADER.find((label) => label.test(words));
}

/** Above the header stands the title, and above that the name of the site. */
function beginOf(file: readonly Token[], header: number): number {
  const isChrome = (index: number) => CHROME.test(file[index]?.line.words ?? '');
  const title = isChrome(header - 1) ? header : Math.max(0, header - 1);
  return isChrome(title - 1) ? title - 1 : title;
}

/** Places a label of the header with its value. False where the line is none. */
function readHeaderLine({ line }: Token, builder: RecordBuilder): boolean {
  const [, number, year] = NUMBER.exec(line.words) ?? [];
  const [date, asker] = [DATE, ASKER].map((label) => label.exec(line.words)?.[1]);
  // Here the number stands before the year, also where it could be a year itself, as it does with spaces.
  if (year !== undefined && number !== undefined)
    builder.field('reference', line, `${number} / ${year}`);
  else if (date !== undefined) builder.field('date', line, date);
  else if (asker !== undefined) builder.field('askedBy', line, asker);
  return number !== undefined || date !== undefined || asker !== undefined;
}

/** At the very end the page says `Main question`, and its title or who asked it. */
function isStray(record: readonly Token[], index: number, builder: RecordBuilder): boolean {
  const tail = Math.max(0, record.length - 1 - LONGEST_STRAY);
  const start = record.slice(tail).findIndex(({ line }) => STRAY.test(line.words));
  if (start < 0 || index < tail + start) return false;
  return record
    .slice(tail + start + 1)
    .every(({ line: { words } }) => words === builder.value('title') || isAsker(words, builder));
}

function isAsker(words: string, builder: RecordBuilder): boolean {
  const asker = builder.value('askedBy');
  return asker === undefined ? isPersonLine(words) : personSlug(words) === personSlug(asker);
}
