import { longDate, monthNumber } from '../record/longDate.ts';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const LONG = /^(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})$/u;
/** As it is written in Britain, the day first. */
const SHORT = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/**
 * A year or a day as someone types it: `1989`, `1989-12-20`, `20 December 1989`, `20th Dec. 1989`,
 * `20/12/1989`. As a year or an ISO date; undefined where it is neither, or no day of the calendar.
 */
export function typedDay(text: string): string | undefined {
  const typed = text.trim();
  if (/^\d{4}$/.test(typed)) return typed;
  const iso = ISO.exec(typed);
  if (iso) return calendarDay(iso[1], iso[2], iso[3]);
  const short = SHORT.exec(typed);
  if (short) return calendarDay(short[3], short[2], short[1]);
  const long = LONG.exec(typed);
  const month = monthNumber(long?.[2] ?? '');
  return month === undefined ? undefined : calendarDay(long?.[3], String(month), long?.[1]);
}

/** The first day of a year; a day as it is. */
export function firstDay(day: string): string {
  return day.length === 4 ? `${day}-01-01` : day;
}

/** The last day of a year; a day as it is. */
export function lastDay(day: string): string {
  return day.length === 4 ? `${day}-12-31` : day;
}

/** A year as it is, a day as the pages print it. */
export function dayText(day: string): string {
  return day.length === 4 ? day : longDate(day);
}

function calendarDay(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
