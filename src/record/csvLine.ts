/**
 * One line of CSV as RFC 4180 has it, with its line break (CR LF). What has a comma, a quotation mark, a
 * line break or a space at an end is quoted; nothing else is changed.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
