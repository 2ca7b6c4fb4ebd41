import { RecordBuilder } from '../../RecordBuilder.ts';
import type { Token } from '../../tokens.ts';
import type { Layout } from '../Layout.ts';

const CHROME = /^Mayor answers to London$/i;
const NUMBER = /^Question number ?:? ?(\d{1,5}) ?\/ ?(\d{1,5})$/i;
const DATE = /^Meeting date ?:? ?(\d{1,2}\/\d{1,2}\/\d{4})$/i;
const ASKER = /^Question by ?:? ?(.+)$/i;
const ANSWERER = /^Answer by ?:? ?(.+)$/i;

/**
 * Layout D, the old site: `Question number0290/2011` and `Meeting date26/01/2011` glued to their
 * values, `Question by X`, `Answer by Y`, and stray lines of the page at the end.
 */
export const old: Layout = {
  name: 'D, old site',
  begins(file) {
    const numbers = file.flatMap((_, index) => (isNumber(file, index) ? [index] : []));
    return numbers.map((number) => {
      const title = Math.max(0, number - 1);
      return CHROME.test(file[title - 1]?.line.words ?? '') ? title - 1 : title;
    });
  },
  parse(record) {
    const builder = new RecordBuilder();
    const number = record.findIndex(({ line }) => NUMBER.test(line.words));
    const title = record.slice(0, number).findLast(({ line }) => !CHROME.test(line.words));
    let part: 'header' | 'question' | 'answer' = 'header';
    for (const token of record) {
      const { line } = token;
      if (token === title) builder.field('title', line);
      else if (CHROME.test(line.words) || isStray(token, record, builder)) {
        builder.furniture(line, 'furniture');
      } else if (part === 'header') part = readHeaderLine(token, builder);
      else if (part === 'question' && ANSWERER.test(line.words)) {
        builder.answeredBy(line, ANSWERER.exec(line.words)?.[1] ?? '');
        part = 'answer';
      } else if (part === 'question') builder.questionLine(line);
      else builder.answerLine(line);
    }
    return builder.build(
      old.name,
      record.map(({ line }) => line),
    );
  },
};

/** Papers too print `Question Number: 2021/0393`: where it is not glued, the next label must follow. */
function isNumber(file: readonly Token[], index: number): boolean {
  const words = file[index]?.line.words ?? '';
  const below = file[index + 1]?.line.words ?? '';
  if (!NUMBER.test(words)) return false;
  return /^Question number\d/i.test(words) || DATE.test(below) || ASKER.test(below);
}

function readHeaderLine({ line }: Token, builder: RecordBuilder): 'header' | 'question' {
  const [, number, year] = NUMBER.exec(line.words) ?? [];
  const [date, asker] = [DATE, ASKER].map((label) => label.exec(line.words)?.[1]);
  // Here the number stands before the year, also where it could be a year itself.
  if (year !== undefined && number !== undefined) {
    const [first, second] = year.length === 4 ? [year, number] : [number, year];
    builder.field('reference', line, `${first}/${second}`);
  } else if (date !== undefined) builder.field('date', line, date);
  else if (asker === undefined) return 'header';
  else {
    builder.field('askedBy', line, asker);
    return 'question';
  }
  return 'header';
}

/** At the very end the page says `Main question` and who asked it. */
function isStray({ line }: Token, record: readonly Token[], builder: RecordBuilder): boolean {
  const [last, before] = [record.at(-1), record.at(-2)];
  const isHeading = (token: Token | undefined) =>
    /^(?:Main|Supplementary) question$/i.test(token?.line.words ?? '');
  if (line === last?.line && isHeading(last)) return true;
  if (!isHeading(before)) return false;
  return line === before?.line || (line === last?.line && line.words === builder.value('askedBy'));
}
