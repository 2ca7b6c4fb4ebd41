import { datePattern } from '../datePattern.ts';
import type { Token } from '../tokens.ts';
import { paperLines } from './paperLines.ts';

/** Lines that stand in the heading of a paper, or of a part of it, and nowhere in a record. */
const HEADING = new RegExp(
  `^(?:${[
    '(?:Report|Agenda item|Item)(?: No\\.?)? ?:? ?\\d+[a-z]?(?: Subject ?:.*)?',
    'Report (?:of|to|by|title)\\b.*',
    'Subject ?:.*',
    '(?:Executive )?Director of (?:the )?Secretariat',
    '(?:Appendix|Annex) (?:\\d+|[A-Z])(?: ?[-–—:] .*)?',
    'Written answers? to (?:the )?questions\\b.*',
    'Questions (?:not|to|for|that|which|un)[^.?]*',
    'Contact(?: officer)? ?:.*',
    'Meeting ?:.*',
    '.*\\bwill be given a written (?:response|answer) by\\b.*',
  ].join('|')})$`,
  'i',
);
const CAPITALS =
  /^(?=.*\b(?:PAPER|LIST|QUESTIONS?|ANSWERS?|ORDER|AGENDA|APPENDIX)\b)[\p{Lu}\d ’'(),:–—-]+$/u;
const MEETING = new RegExp(
  `^(?:London Assembly )?[(]?(?:MQT|Mayor['’]s Question Time|Plenary)\\b[^.?!]{0,40}(?:${datePattern})\\W*$`,
  'iu',
);
/** What may stand beside these. */
const BESIDE = new RegExp(
  `^(?:(?:Date(?: of (?:the )?meeting)? ?:? ?)?(?:\\p{L}+day,? )?(?:${datePattern})|London Assembly|Greater London Authority|City Hall|[(]?(?:MQT|Mayor['’]s Question Time|Plenary)[)]?)$`,
  'iu',
);
const LONGEST = 250;

/**
 * How many lines directly above the beginning of a record are the heading of a further paper, or of a
 * part of one, and not the end of the record above.
 * @param from where the record above begins: its first line is its own.
 */
export function headingAbove(file: readonly Token[], from: number, begin: number): number {
  let [top, beside] = [begin, ''];
  for (let index = begin - 1; index > from; index -= 1) {
    const [line] = paperLines(file.slice(index, index + 1));
    const words = line?.line.words ?? '';
    if (BESIDE.test(words)) beside = `${words} ${beside}`;
    else if (line?.type !== 'furniture' && !isHeading(words)) break;
    // A date or the name of a meeting alone may be an answer; both together are none.
    if (isHeading(words) || (top < begin && BESIDE.test(words)) || MEETING.test(beside.trim()))
      top = index;
  }
  return begin - top;
}

function isHeading(words: string): boolean {
  if (words.length > LONGEST) return false;
  return HEADING.test(words) || CAPITALS.test(words) || MEETING.test(words);
}
