import { datePattern } from '../datePattern.ts';

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
const LONGEST = 250;

/** Whether a line stands in the heading of a paper, or of a part of it, and nowhere in a record. */
export function isPaperHeading(words: string): boolean {
  if (words.length > LONGEST) return false;
  return HEADING.test(words) || CAPITALS.test(words) || isMeetingHead(words);
}

/** `Mayor’s Question Time - 23 October 2013`: the meeting with its day, and nothing else. */
export function isMeetingHead(words: string): boolean {
  return MEETING.test(words);
}
