import { datePattern } from '../datePattern.ts';
import { printedState } from '../printedState.ts';
import { isSentence } from './isSentence.ts';
import { sentenceEnd } from './sentenceEnd.ts';

/** Words before a number, taken apart. */
export interface CutTitle {
  /** What ends before the title: mostly an answer. */
  readonly rest: string;
  /** The heading of a paper, or of a part of it, between the two. */
  readonly head: string;
  /** Empty where none can be told. */
  readonly title: string;
}

const LONGEST_TITLE = 250;
/** How far back a title is looked for. */
const REACH = 600;
/** How far below a title its answer is looked for. */
const NEAR = 20_000;

/** The end of an answer, behind an address. */
const LAST_WORD = /^\p{L}{3,}\.$/u;
const SENTENCE_END = new RegExp(sentenceEnd, 'gu');
/** An answer of one word, which elsewhere is short for number. */
const NO = /(?<=[.?!][”"’')]{0,2} The Mayor )No\. /g;
const { oral, withdrawn, promise } = printedState;
const STATE = new RegExp(`(?:${oral}|${withdrawn}|${promise})\\.?[\\])]? ?`, 'gi');
/** An address, of which a line end may have parted the last piece. */
const ADDRESS =
  /(?<!\S)(?=\S*?(?:https?:\/\/|www\.))\S+(?: \S*\.(?:html?|pdf|aspx?|docx?)(?= ))? /gi;
/** Lines that head papers and their parts, as they stand within other words. */
const HEAD = [
  'Page \\d+(?: of \\d+)?',
  '(?:Report|Agenda [Ii]tem|Item)(?: No\\.?)? ?:? ?\\d+[a-z]?',
  '(?:Appendix|Annex) (?:\\d+|[A-Z])(?!\\p{L})',
  '(?:(?:Answered|Unanswered) [Qq]uestions|(?:Non-)?[Pp]riority [Oo]rder|Written [Aa]nswers) [Pp]aper',
  '(?:Subject|Report (?:[Oo]f|[Tt]o)) ?:',
  '(?:Executive )?Director [Oo]f (?:the )?Secretariat',
  "(?<![A-Z’'])(?:[A-Z’']{2,} ){1,4}(?:PAPER|LIST|QUESTIONS|ANSWERS)",
  '(?:Oral|Written|Priority|Non-priority|Supplementary|Late) (?:[Qq]uestions|[Aa]nswers)',
].join('|');
/** The same, of which one alone may as well begin a title. */
const MEETING = `London Assembly|Questions to the Mayor(?: of London)?|Mayor[’']s Question Time|MQT|Plenary|${datePattern}`;
const HEADS = new RegExp(`(?:(?<sure>${HEAD})|[(]?(?:${MEETING}))(?![\\p{L}\\p{N}])[):]? ?`, 'gu');

/**
 * Parts the words before a number into the title and what ends before it. The title stands behind the
 * last sentence, state or heading; where an answer below names it (`Answer for …`), it is that.
 * @param ahead the words behind the number, on the same line.
 */
export function cutTitle(before: string, ahead: string): CutTitle {
  if (before === '') return { rest: '', head: '', title: '' };
  const answered = answeredTitle(before, ahead);
  if (answered !== undefined) return cutAt(before, answered, answered);
  const offset = Math.max(0, before.length - REACH);
  const near = before.slice(offset);
  const told = Math.max(...[SENTENCE_END, NO, STATE, ADDRESS].map((mark) => lastEnd(near, mark)));
  const start = told + headEnd(near.slice(told));
  const own = near.slice(start).trim();
  const isNone = own.length > LONGEST_TITLE || isSentence(own) || LAST_WORD.test(own);
  return isNone
    ? cutAt(before, before.length, before.length)
    : cutAt(before, offset + told, offset + start);
}

function cutAt(before: string, head: number, title: number): CutTitle {
  return {
    rest: before.slice(0, head).trim(),
    head: before.slice(head, title).trim(),
    title: before.slice(title).trim(),
  };
}

/** Where the last of such marks ends that a title can follow, or 0. */
function lastEnd(words: string, mark: RegExp): number {
  const ends = [...words.matchAll(mark)].map(({ index, 0: found }) => index + found.length);
  return ends.findLast((end) => begins(words, end)) ?? 0;
}

/** A title begins with a capital, a digit or a quotation mark. */
function begins(words: string, at: number): boolean {
  return /^(?:[*•·] )?[\p{Lu}\d“‘"'£]/u.test(words.slice(at, at + 4));
}

/** Where the heading of a paper or of a part of it ends, with which the words begin, or 0. */
function headEnd(words: string): number {
  const heads = [...words.matchAll(HEADS)];
  const [first, end] = [heads[0], heads.at(-1)];
  // Nothing but a heading: it stands whole, as it may at the head of each page.
  if (end && end.index + end[0].length === words.length) return 0;
  const last = heads.findLast(({ index, 0: head }) => begins(words, index + head.length));
  const isHeading = heads.length > 1 || first?.groups?.['sure'] !== undefined;
  return last && first?.index === 0 && isHeading ? last.index + last[0].length : 0;
}

/** Where the longest end of these words begins that an answer names. */
function answeredTitle(before: string, ahead: string): number | undefined {
  const near = ahead.slice(0, NEAR);
  if (!near.includes('Answer for ')) return undefined;
  const offset = Math.max(0, before.length - LONGEST_TITLE);
  const starts = [...before.slice(offset).matchAll(/(?<=^| )\S/g)];
  const found = starts.find(({ index }) =>
    near.includes(`Answer for ${before.slice(offset + index)} `),
  );
  return found && offset + found.index;
}
