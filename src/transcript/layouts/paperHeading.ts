import { datePattern } from '../datePattern.ts';
import { printedDate } from '../printedDate.ts';
import type { SourceLine } from '../sourceLines.ts';
import type { Token } from '../tokens.ts';

/** What the heading of a paper says of all its questions. */
export interface PaperHeading {
  readonly meeting?: { readonly value: string; readonly line: SourceLine };
  readonly date?: { readonly value: string; readonly line: SourceLine };
}

/** Two digits of a year count behind a label only. */
const DATE = new RegExp(
  `${datePattern}|(?<=\\bDate(?: of (?:the )?meeting)? ?: ?)\\d{1,2}[/.]\\d{1,2}[/.]\\d{2}(?![\\d/.])`,
  'gu',
);
const MEETING = /\b(?:MQT|Mayor['’]s Question Time|Plenary)\b/i;
/** The day by which something is due is not that of the meeting. */
const DEADLINE =
  /(?<![\p{L}\p{N}_])(?:by|before|until|than|after|deadline(?: is| of)?|due(?: on)?|published(?: on)?) ?:? ?(?:(?:noon|midday|close of business|\d{1,2}(?:[.:]\d\d)? ?[ap]m) )?(?:on )?(?:the )?(?:\p{L}+day,? )?$/iu;
/** A date with nothing beside it but a label, the day of the week and the hour. */
const ALONE =
  /^(?:(?:Meeting )?Dates?(?: of (?:the )?meeting)? ?:? ?)?(?:\p{L}+day,? ?)?(?:the )?@(?:,? ?(?:at )?\d{1,2}[.:]?\d{0,2} ?(?:[ap]\.?m\.?)?)?\.?$/iu;
/** How far behind its name the date of a meeting stands. */
const LONGEST_JOINT = 60;

/** What these lines say of the meeting, of which each date but deadlines may be the day. */
export function paperHeading(lines: readonly Token[]): PaperHeading {
  const dated = lines.flatMap(({ line }) => datesOn(line));
  // A paper may be dated itself: the day of the meeting stands beside the meeting, else alone.
  const found =
    dated.find(({ meeting }) => meeting !== undefined) ??
    dated.find(({ isAlone }) => isAlone) ??
    dated[0];
  const kind = kindIn(lines);
  if (!found) return kind ? { meeting: kind } : {};
  const { line, value, meeting = kind } = found;
  return { ...(meeting && { meeting }), date: { value, line } };
}

interface Dated {
  readonly line: SourceLine;
  readonly value: string;
  readonly meeting: PaperHeading['meeting'];
  readonly isAlone: boolean;
}

/** `Date: 18/10/06`, the whole of a line. */
const SHORT =
  /^(?:(?:Meeting )?date|Date of (?:the )?meeting|Held on)? ?:? ?(\d{1,2}[/.]\d{1,2}[/.]\d{2})$/i;

function datesOn(line: SourceLine): Dated[] {
  const short = SHORT.exec(line.words)?.[1];
  if (short !== undefined && printedDate(short)) {
    return [{ line, value: short, meeting: undefined, isAlone: true }];
  }
  return [...line.words.matchAll(DATE)].flatMap(({ index, 0: value }): Dated[] => {
    const before = line.words.slice(0, index);
    if (DEADLINE.test(before.slice(-LONGEST_JOINT)) || !printedDate(value)) return [];
    const isAlone = ALONE.test(`${before}@${line.words.slice(index + value.length)}`);
    return [{ line, value, meeting: meetingOn(line, index, value), isAlone }];
  });
}

/** The meeting with its date, where the words before a date name one. */
function meetingOn(line: SourceLine, date: number, value: string): PaperHeading['meeting'] {
  const before = line.words.slice(0, date);
  const from = Math.max(0, before.length - LONGEST_JOINT);
  const start = before.slice(from).search(MEETING);
  if (start < 0) return undefined;
  const meeting = line.words.slice(from + start, date + value.length);
  return /[:.?!]|\b(?:will|be|is|are)\b/.test(meeting.slice(0, -value.length))
    ? undefined
    : { value: meeting, line };
}

/** The kind of the meeting may stand on a line of its own, its date on another. */
function kindIn(lines: readonly Token[]): PaperHeading['meeting'] {
  // The words may be parted by the end of a line.
  const named = lines.find(({ line }, index) => {
    return MEETING.test(`${line.words} ${lines[index + 1]?.line.words ?? ''}`);
  });
  const below = named && lines[lines.indexOf(named) + 1]?.line.words;
  const value = MEETING.exec(`${named?.line.words ?? ''} ${below ?? ''}`)?.[0];
  return named && value !== undefined ? { value, line: named.line } : undefined;
}
