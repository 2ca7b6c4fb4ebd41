import { officePattern } from '../../record/officePattern.ts';
import { datePattern } from '../datePattern.ts';
import { isPersonLine } from '../isPersonLine.ts';
import { personPattern } from '../personPattern.ts';
import { printedState } from '../printedState.ts';
import { questionOpeners } from './questionOpeners.ts';

/** One part of a line that was run together. */
export interface Part {
  readonly words: string;
  /** A name whose end could only be guessed. */
  readonly guessed?: boolean;
}

const UPDATED = /Last updated ?: ?\d{1,2} \p{L}+,? \d{4}/u;
const OFFICE = new RegExp(`^${officePattern.mayor}(?= |$)`);
const {
  titles: TITLES,
  word: WORD,
  particles: PARTICLES,
  honours: HONOURS,
  debris: DEBRIS,
} = personPattern;
/** A name that its honours end, or two words, or three of which the third may begin the question. */
const NAME = new RegExp(
  `^(${TITLES}${WORD} ${PARTICLES}${WORD})( ${WORD})?(${HONOURS}) (?=\\S)`,
  'u',
);
/** `Baroness Hill Who pays?` */
const TITLED = new RegExp(
  `^((?:${personPattern.title}) ${WORD}${HONOURS}) (?=[\\p{Lu}\\d“‘])`,
  'u',
);
/** The day of the meeting, which a question may print for itself. */
const DATE = new RegExp(`^${datePattern} `, 'u');
/** What is left in a name’s place where the name was lost. */
const LEFT_OVER = new RegExp(`^${DEBRIS}(?: (?=\\p{Lu})|$)`, 'u');
const { oral, withdrawn, promise, update } = printedState;
/** A state behind the end of a sentence, or at the very end, where nothing else can be meant. */
const STATE = new RegExp(
  `(?<=[.?!…)”"’] )(?:${oral}\\.?$|[[(]?${withdrawn}\\.?[\\])]?$|${promise}|Written response from|${update})`,
  'i',
);
const LAST = new RegExp(
  ` (?:Oral (?:[Rr]esponse|[Aa]nswer)(?: given)?|Question [Ww]ithdrawn)\\.?$`,
);
const LONGEST_TITLE = 250;

/** A name, the question, and what may follow it, behind a number on the same line. */
export function partQuestion(
  words: string,
  titles: ReadonlySet<string>,
  names: readonly string[],
): Part[] {
  if (isPersonLine(words)) return [{ words }];
  const [date] = DATE.exec(words) ?? [];
  if (date !== undefined)
    return [{ words: date.trim() }, ...partQuestion(words.slice(date.length), titles, names)];
  const [left] = LEFT_OVER.exec(words) ?? [];
  if (left !== undefined) {
    return [{ words: left.trim() }, ...partAnswers(words.slice(left.length), titles, names)];
  }
  const [, two = '', third = '', honours = ''] = NAME.exec(words) ?? [];
  if (!isName(two, words.slice(two.length).trim())) {
    const [, titled = ''] = TITLED.exec(words) ?? [];
    const text = partAnswers(words.slice(titled.length).trim(), titles, names);
    return titled === '' ? text : [{ words: titled }, ...text];
  }
  const opens = questionOpeners.has(third.trim());
  const [behind = ''] = /\S+/.exec(words.slice(two.length + third.length)) ?? [];
  const isLonger = third !== '' && !opens && (honours !== '' || questionOpeners.has(behind));
  const name = isLonger ? two + third + honours : third === '' ? two + honours : two;
  const guessed = third !== '' && !opens && !isLonger;
  return [
    { words: name, ...(guessed && { guessed }) },
    ...partAnswers(words.slice(name.length).trim(), titles, names),
  ];
}

/** `Will TfL` begins a question; `Will Norton` is a name where one follows it. */
function isName(two: string, behind: string): boolean {
  const [first = '', second = ''] = two.split(' ');
  if (two === '' || /^\p{Ll}/u.test(behind)) return false;
  if (!questionOpeners.has(first)) return !NO_FIRST_NAME.test(first);
  const [next = ''] = behind.split(' ', 1);
  return /^(?:Will|May)$/.test(first) && !questionOpeners.has(second) && questionOpeners.has(next);
}

/** Words that begin the names of places and bodies. */
const NO_FIRST_NAME =
  /^(?:Assembly|Borough|British|Central|City|Crossrail|Deputy|East|Greater|London|Mayor|Metropolitan|National|Network|New|North|Question|South|TfL|Thames|Transport|Underground|West)$/;

/**
 * Text with the answers in it: `Answer for …` blocks, a state, or who answers behind the end of a
 * sentence.
 * @param names who may answer; none where the question has its answer already.
 */
export function partAnswers(
  words: string,
  titles: ReadonlySet<string>,
  names: readonly string[],
): Part[] {
  const heads = [...words.matchAll(/Answer for /g)].flatMap(({ index: at }) => {
    const title = titleAt(words, at + 'Answer for '.length, titles);
    return title === undefined ? [] : [{ at, title }];
  });
  const [first] = heads;
  if (!first) return partAnswerer(words, names);
  const blocks = heads.map(({ at, title }, index) => {
    const head = `Answer for ${title}`;
    return [head, words.slice(at + head.length, heads[index + 1]?.at).trim()] as const;
  });
  return [
    { words: words.slice(0, first.at).trim() },
    ...blocks.flatMap(([head, block]) => [{ words: head }, ...partBlock(block)]),
  ].filter((part) => part.words !== '');
}

/** `The Mayor Last updated: 26 June, 2018 <text>`. */
function partBlock(block: string): Part[] {
  const updated = UPDATED.exec(block);
  if (updated && updated.index < 120) {
    const text = block.slice(updated.index + updated[0].length).trim();
    return [
      { words: block.slice(0, updated.index).trim() },
      { words: updated[0] },
      { words: text },
    ];
  }
  const office = OFFICE.exec(block)?.[0] ?? '';
  return [{ words: office }, { words: block.slice(office.length).trim() }];
}

/** Behind the last sentence of a question, one who may answer and an answer, or a state. */
function partAnswerer(words: string, names: readonly string[]): Part[] {
  if (names.length === 0) return [{ words }];
  const starts = names.flatMap((name) => {
    const at = answererAt(words, name);
    return at < 0 ? [] : [{ at, name }];
  });
  const [first] = starts.sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  const state = (STATE.exec(words) ?? LAST.exec(words))?.index;
  if (state !== undefined && state < (first?.at ?? Infinity)) {
    return [{ words: words.slice(0, state).trim() }, { words: words.slice(state).trim() }];
  }
  if (!first) return [{ words }];
  return [
    { words: words.slice(0, first.at).trim() },
    { words: first.name },
    { words: words.slice(first.at + first.name.length + 1) },
  ];
}

/** Where a name stands between two sentences, or, the second in small letters, behind a question mark; or -1. */
function answererAt(words: string, name: string): number {
  for (let at = words.indexOf(` ${name} `); at > 0; at = words.indexOf(` ${name} `, at + 1)) {
    const next = words.slice(at + name.length + 2, at + name.length + 30);
    const before = words.slice(Math.max(0, at - 3), at);
    const mayBe = ENDS.test(before) && opensAnswer(next);
    if (mayBe && (before.includes('?') || !/^\p{Ll}/u.test(next))) return at + 1;
  }
  return -1;
}

const ENDS = /[.?!][”"’')]{0,2}$/;
/** What goes on in the same sentence: `The Mayor of London`, `The Mayor promised`. */
const GOES_ON =
  /^(?:\p{Ll}+(?:s|ed)|and|at|for|in|of|on|or|said|then|to|will|would|with)(?!\p{L})/u;

/** Whether words behind who may answer begin an answer: `(a) 12`, `£5`, `“Nobody” was`, `about forty`. */
export function opensAnswer(words: string): boolean {
  return /^(?:[\p{L}\d£“‘"']|\((?:\p{Ll}|\d|[ivx]+)\))/u.test(words) && !GOES_ON.test(words);
}

/** The longest known title that stands at a place, a space behind it. */
function titleAt(words: string, at: number, titles: ReadonlySet<string>): string | undefined {
  for (let length = LONGEST_TITLE; length > 0; length -= 1) {
    if (words[at + length] !== ' ') continue;
    const title = words.slice(at, at + length);
    if (titles.has(title)) return title;
  }
  return undefined;
}
