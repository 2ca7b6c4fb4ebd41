import { monthNumber } from '../record/longDate.ts';
import { visible } from '../record/visible.ts';

/**
 * A date as the records print it, in ISO form: `June 21, 2018`, `21 June 2018`, `26 June, 2018`,
 * `Wednesday 5 September 2018`, `21/06/2018` or `21.06.2018` (day first), `18/10/06`, `2018-06-21`. Undefined where the words
 * are no date, or a day that the calendar does not have.
 */
export function printedDate(words: string): string | undefined {
  if (!/\d{4}|\d[/.]\d\d$/.test(words)) return undefined;
  const text = visible(words)
    .replace(/^\p{L}+day,? /u, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1');
  const parts =
    /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/.exec(text) ??
    /^(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})$/.exec(text) ??
    /^(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<short>\d\d)$/.exec(text) ??
    /^(?<day>\d{1,2}) (?<month>\p{L}+),? (?<year>\d{4})$/u.exec(text) ??
    /^(?<month>\p{L}+) (?<day>\d{1,2}),? (?<year>\d{4})$/u.exec(text);
  const { month, day, short, year = short && fullYear(short) } = parts?.groups ?? {};
  if (!year || !month || !day) return undefined;
  const number = monthNumber(month) ?? Number(month);
  if (!isOnCalendar(Number(year), number, Number(day))) return undefined;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The Assembly began in 2000, and samples are dated from 1950 on. */
function fullYear(short: string): string {
  return `${Number(short) < 50 ? 20 : 19}${short}`;
}

/** A day too many, or a month, would be the next month’s or year’s. */
function isOnCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
