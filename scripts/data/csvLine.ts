import type { Value } from './Table.ts';

/**
 * One line of CSV as RFC 4180 has it, with its line break (CR LF). What has a comma, a quotation mark, a
 * line break or a space at an end is quoted; nothing else is changed. An absent value is empty.
 */
export function csvLine(values: readonly Value[]): string {
  return `${values.map((value) => quoted(cell(value))).join(',')}\r\n`;
}

function cell(value: Value): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
