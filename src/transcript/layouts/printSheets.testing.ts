import { slashed } from './printDates.testing.ts';

/** What stands at the head or foot of each page of a paper; `none` stands nowhere. */
export const SHEETS = [
  ...(['none', 'constant', 'page', 'dashes', 'bar'] as const),
  ...([
    'number',
    'of all',
    'heading',
    'heading and page',
    'page and heading',
    'day and page',
  ] as const),
] as const;
export type Sheets = (typeof SHEETS)[number];

const CONSTANT = ['Page 12', '<<', '[Type text]', 'Total Page:16', '____'];
const ENDS = /[.?!]$/;
const OF_ALL = 40;

/**
 * Breaks the lines of a paper into pages, at every third place where a blank line is.
 * @param lines an empty one is one or more blank lines; the first that is not is of the heading.
 * @param date of the meeting; ISO.
 */
export function printSheets(lines: readonly string[], sheets: Sheets, date = ''): string[] {
  const heading = lines.find(Boolean) ?? '';
  const words = (page: number) => sheetLine(sheets, page, heading, date);
  // The first page holds the heading and the number of a question; on one line, no page repeats them.
  const first = lines.findIndex((line) => /\d{3} ?\/(?: ?\d{4}|$)/.test(line));
  const isCounted = sheets === 'number' || sheets === 'of all';
  // A bare number can only be told from words where it counts to the end of the paper.
  if (first === lines.indexOf(heading)) return [...lines];
  if (sheets === 'none' || (isCounted && !ENDS.test(lines.findLast(Boolean) ?? '')))
    return [...lines];
  let page = 0;
  let isBroken = false;
  const paged = lines.flatMap((line, index) => {
    const [above = '', isBelow] = [lines[index - 1], isBroken && line !== ''];
    if (isBelow) isBroken = false;
    if (isBelow && sheets === 'number') return [`\f${line}`];
    // Directly below a number with a colon, who asks tells that it is a heading.
    const isPage = line === '' && index > first && index % 3 === 0 && !/\d : /.test(above);
    // A page break in a row of a table would be of its first cell.
    const isTable = sheets === 'number' && (lines[index + 1] ?? '').includes('\t');
    if (!isPage || isTable || (isCounted && !ENDS.test(above))) return [line];
    page += 1;
    isBroken = true;
    return ['', words(page), ''];
  });
  return isCounted && page > 0 ? [...paged, '', words(page + 1)] : paged;
}

function sheetLine(sheets: Sheets, page: number, heading: string, date: string): string {
  switch (sheets) {
    case 'none':
      return '';
    case 'constant':
      return CONSTANT[page % CONSTANT.length] ?? '';
    case 'page':
      return `Page ${page}`;
    case 'dashes':
      return `- ${page} -`;
    case 'bar':
      return `${page} | Page`;
    case 'number':
      return `${page}`;
    case 'of all':
      return `${page} of ${OF_ALL}`;
    case 'heading':
      return heading;
    case 'heading and page':
      return `${heading} Page ${page} of ${OF_ALL}`;
    case 'page and heading':
      return `Page ${page} of ${OF_ALL} ${heading}`;
    case 'day and page':
      return `${slashed(date).replaceAll('/', '.')}      Page ${page} of ${OF_ALL}`;
  }
}
