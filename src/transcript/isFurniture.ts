import { datePattern } from './datePattern.ts';

/** The day of the meeting beside the number of the page. */
const DAY = `(?:(?:MQT|Plenary|Mayor['’]s Question Time)[ ,–-]{1,3})?(?:\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|${datePattern})`;
const PAGE = 'Page ?:? ?\\d+(?: of \\d+)?';
const RUNNING_HEAD = new RegExp(`^(?:${DAY}[ |,–-]{1,3}${PAGE}|${PAGE}[ |,–-]{1,3}${DAY})$`, 'iu');
const FURNITURE =
  /^(?:Page ?:? ?\d+(?: of \d+)?|Total Pages? ?:? ?\d+|<<|>>|\[Type text\]|[-_=*]{3,}|\d{1,3} ?\| ?Page)$/i;

/** Whether a line is what a printed page has around its words: `Page 12`, `<<`, a rule. */
export function isFurniture(words: string): boolean {
  return FURNITURE.test(words) || RUNNING_HEAD.test(words);
}
