import { cellOf } from '../../cellOf.ts';
import { datePattern } from '../../datePattern.ts';
import { HEADER_LABELS, type Label } from '../../labels.ts';
import type { Token } from '../../tokens.ts';
import { isAsked } from '../isAsked.ts';
import { isChrome, isTop } from '../isChrome.ts';
import { isGroup } from '../isGroup.ts';
import type { RecordBuilder } from '../../RecordBuilder.ts';
import { isSupplementaryLabel, readSupplementaryLabel } from './supplementaryLabel.ts';

type HeaderLabel = (typeof HEADER_LABELS)[number];

/**
 * Reads the title and the labelled values that open a question page, whatever labels were left in:
 * a group may stand bare below the asker's name, a meeting bare below the title.
 * @param endsAtHeading whether a `Question` heading closes the header (layout A) or, once the session
 * date, the asker or the asked were there, the first words that no label asks for (layout B).
 * @returns the index of the first token after the header.
 */
export function readHeader(
  tokens: readonly Token[],
  builder: RecordBuilder,
  endsAtHeading: boolean,
): number {
  let index = 0;
  let expects: HeaderLabel | undefined;
  let settled = false;
  const seen = new Set<HeaderLabel>();
  const title = titleOf(tokens);
  const isTopped = isTop(tokens[0]?.line.words ?? '');
  for (; title && tokens[index] !== title; index += 1) {
    const line = tokens[index]?.line;
    if (line && isMeetingHead(line.words) && !hasMeeting(tokens)) builder.field('meeting', line);
    else if (line && (isTopped || isChrome(line.words))) builder.furniture(line, 'furniture');
    else if (line) builder.doubt('unplaced-line', line, `words above the title: “${line.words}”`);
  }
  if (title) {
    builder.field('title', title.line, cellOf(title.line.words));
    index += 1;
  }
  for (; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.type === 'heading' || token.type === 'answer-for') break;
    if (!settled && token.type === 'words' && expects === undefined && isChrome(token.line.words)) {
      builder.furniture(token.line, 'furniture');
      continue;
    }
    if (token.type === 'label') {
      const label = headerLabel(token.label);
      if (isSupplementaryLabel(token) && headerGoesOn(tokens, index)) {
        index = readSupplementaryLabel(tokens, index, builder) - 1;
        continue;
      }
      if (!label) break;
      expects = placeLabel(token, label, seen, builder);
      settled ||= label === 'date' || label === 'askedBy' || label === 'askedOf';
    } else if (expects && isInReach(tokens, index, expects, endsAtHeading)) {
      placeValue(token, isGroupAlone(tokens, index, expects) ? 'organisation' : expects, builder);
      expects =
        expects === 'askedOf' ? 'askedOf' : expects === 'askedBy' ? 'organisation' : undefined;
    } else if (token.type === 'meeting' && !builder.value('meeting')) {
      builder.field('meeting', token.line);
    } else if (
      endsAtHeading ||
      !settled ||
      (token.line.gap === 0 && !isBelowAsked(expects, tokens, index))
    ) {
      builder.doubt('unplaced-line', token.line, `words between the labels: “${token.line.words}”`);
    } else break;
  }
  return index;
}

/** The first line, or one below it that `Answer for` repeats where that repeats no first line. */
function titleOf(tokens: readonly Token[]): Token | undefined {
  const end = tokens.findIndex(({ type }) => type !== 'words');
  const above = tokens.slice(0, end < 0 ? undefined : end);
  const answered = tokens.flatMap((token) => (token.type === 'answer-for' ? [token.title] : []));
  const [first] = tokens;
  if (first && answered.includes(first.line.words)) return first;
  const repeated = above.find(({ line }) => answered.includes(line.words));
  // Below the navigation of the site stands the title; without one, the first line is it.
  const isTopped = isTop(first?.line.words ?? '');
  const last = isTopped ? above.findLast(({ line }) => !isChrome(line.words)) : belowHead(above);
  return repeated ?? last;
}

/** The first line that may be the title: not the meeting’s own head, where another line follows. */
function belowHead([first, ...below]: readonly Token[]): Token | undefined {
  return isMeetingHead(first?.line.words ?? '') ? (below[0] ?? first) : first;
}

/** `Mayor's Question Time - 23 October 2013`: the meeting as some pages print it above the title. */
function isMeetingHead(words: string): boolean {
  return words.length <= LONGEST_HEAD && MEETING_HEAD.test(words);
}

const LONGEST_HEAD = 100;
const MEETING_HEAD = new RegExp(
  `^(?:London Assembly )?(?:MQT|Mayor['’]?s Question Time|Plenary(?: Session)?) (?:[-–—]|on) (?:\\p{Lu}\\p{L}{2,5}day,? )?${datePattern}$`,
  'iu',
);

/** Whether the page has the meeting in the place of its own, too. */
function hasMeeting(tokens: readonly Token[]): boolean {
  return tokens.some(
    (one) => one.type === 'meeting' || (one.type === 'label' && one.label === 'meeting'),
  );
}

function headerLabel(label: Label): HeaderLabel | undefined {
  return HEADER_LABELS.find((known) => known === label);
}

/** Places a label, with its value where that stands on the same line; gives what is to follow. */
function placeLabel(
  { line, value }: Extract<Token, { type: 'label' }>,
  label: HeaderLabel,
  seen: Set<HeaderLabel>,
  builder: RecordBuilder,
): HeaderLabel | undefined {
  if (value === '') {
    if (seen.has(label)) builder.doubt('repeated-label', line, `“${line.words}” once more`);
    else builder.furniture(line, 'label');
    seen.add(label);
    return label;
  }
  if (label === 'askedOf') builder.askedOf(line, value);
  else builder.field(label, line, value);
  if (label === 'askedBy') return 'organisation';
  return label === 'askedOf' ? label : undefined;
}

/** Whether the label above has its value below it, and not on its own line. */
function isFirstValue(tokens: readonly Token[], index: number): boolean {
  const above = tokens[index - 1];
  return above?.type === 'label' && above.value === '';
}

/**
 * A value may stand a blank line below its label. A category may be empty, and the names of more
 * people who were asked stand directly below the first: there, a blank line ends the header, if no
 * heading does.
 */
function isInReach(
  tokens: readonly Token[],
  index: number,
  expects: HeaderLabel,
  endsAtHeading: boolean,
): boolean {
  const token = tokens[index];
  if (!token) return false;
  const { gap, words } = token.line;
  const isFurtherName = expects === 'askedOf' && !isFirstValue(tokens, index);
  if (isFurtherName && !isAsked(words)) return false;
  if (isFurtherName && endsAtHeading) return true;
  // However wide the gaps are: what has a label of the header below it belongs to the header.
  if (!isFurtherName && expects !== 'category' && headerGoesOn(tokens, index)) return true;
  if (expects === 'askedOf' && !isFurtherName && isAsked(words)) return true;
  // Where the value is missing, the first sentence below is the question.
  if (expects === 'askedOf' && isSentence(token)) return false;
  return gap <= (expects === 'category' || isFurtherName ? 0 : 1);
}

/** Directly below the people who were asked, and no more of them: the question, its blank line lost. */
function isBelowAsked(
  expects: HeaderLabel | undefined,
  tokens: readonly Token[],
  index: number,
): boolean {
  const isValue = isFirstValue(tokens, index) && !isSentence(tokens[index]);
  return expects === 'askedOf' && !isValue && !headerGoesOn(tokens, index);
}

function isSentence(token: Token | undefined): boolean {
  return /[.?!]$/.test(token?.line.words ?? '');
}

function headerGoesOn(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(index + 1, index + 4)
    .some((token) => token.type === 'label' && headerLabel(token.label) !== undefined);
}

/** Below `Question By:` stands a group where the asker is missing, and the label of groups too. */
function isGroupAlone(tokens: readonly Token[], index: number, expects: HeaderLabel): boolean {
  if (expects !== 'askedBy' || !isGroup(tokens[index]?.line.words ?? '')) return false;
  return !tokens.some((token) => token.type === 'label' && token.label === 'organisation');
}

function placeValue({ line }: Token, expects: HeaderLabel, builder: RecordBuilder): void {
  if (expects === 'askedOf') builder.askedOf(line);
  else builder.field(expects, line);
}
