import { officePattern } from '../record/officePattern.ts';
import { hasOffice } from './hasOffice.ts';
import { isPersonLine } from './isPersonLine.ts';
import { personPattern } from './personPattern.ts';
import type { SourceLine } from './sourceLines.ts';
import { splitAskedOf } from './splitAskedOf.ts';

/** The lines of a paper, those with several parts in one taken apart. */
export interface Parted {
  readonly lines: readonly SourceLine[];
  /** Names whose end could only be guessed, as the line now has them. */
  readonly guesses: readonly SourceLine[];
}

const NUMBER =
  /(?<![\p{L}\p{N}/.])(?:Question (?:No|Number)\.? ?:? ?|(?:No|Number)\.? ?: ?|MQT? ?)?\d{1,5} ?\/ ?\d{1,5}(?: \(Oral\))?(?![\d/])/gu;
/** A number that says of itself that it is one. */
const LABELLED = /^(?:Question|No|Number)/;
const UPDATED = /Last updated ?: ?\d{1,2} \p{L}+,? \d{4}/u;
const OFFICE = new RegExp(`^${officePattern.mayor}(?= |$)`);
const { titles: TITLES, word: WORD, honours: HONOURS } = personPattern;
/** A bare number can only stand behind a title, which has no sentence in it. */
const TITLE = /^\p{Lu}[^.?!:;,]{1,150}$/u;
/** A name that its honours end, or two words, or three of which the third may begin the question. */
const NAME = new RegExp(`^(${TITLES}${WORD} ${WORD})( ${WORD})?(${HONOURS}) (?=\\S)`, 'u');
const LONGEST_TITLE = 250;
/** How far below a title its answer is looked for. */
const NEAR = 20_000;
/** Words with which questions begin, and names do not end. */
const OPENERS = new Set(
  'A An And Any Are As At Can Could Did Do Does During Following For Further Given Has Have How I If In Is It My On Please Should Since The There This To Under Was Were What When Where Which Who Whose Why Will With Would You Your'.split(
    ' ',
  ),
);

/**
 * Papers may run the parts of a question together on one line: `<title> Question No: 2018/1391
 * <name> <question>`, and `Answer for <title> The Mayor Last updated: 26 June, 2018 <text>`. Gives
 * each part a line of its own with the number of the line that it stands on; other lines stay.
 */
export function partRunTogether(lines: readonly SourceLine[]): Parted {
  const guesses: SourceLine[] = [];
  const titles = new Set<string>();
  /** Who may answer the last question, while no answer of theirs was met. */
  let waiting: readonly string[] = [];
  const parted = lines.flatMap((line) => {
    const { parts, open = waiting } = partLine(line.words, titles, waiting);
    waiting = open;
    if (parts.length === 1) return [line];
    return parts.map(({ words, guessed }, index): SourceLine => {
      const part = { ...line, words, gap: index === 0 ? line.gap : 0 };
      if (guessed) guesses.push(part);
      return part;
    });
  });
  return { lines: parted, guesses };
}

interface Part {
  readonly words: string;
  readonly guessed?: boolean;
}

interface PartedLine {
  readonly parts: readonly Part[];
  /** Who may answer on a line below, where that changes. */
  readonly open?: readonly string[];
}

/** The parts of one line; titles that it shows are remembered for the answers below. */
function partLine(words: string, titles: Set<string>, waiting: readonly string[]): PartedLine {
  const numbers = [...words.matchAll(NUMBER)].filter((number) => opensQuestion(words, number));
  const [first] = numbers;
  if (first?.[0] === words) return { parts: [{ words }], open: [] };
  if (!first) return partFurtherLine(words, titles, waiting);
  const parts: Part[] = [];
  const before = words.slice(0, first.index).trim();
  let title = answeredTitle(before, words);
  const heading = before.slice(0, before.length - title.length).trim();
  if (heading && title) parts.push({ words: heading });
  let open: readonly string[] = [];
  numbers.forEach((number, index) => {
    const next = numbers[index + 1];
    const rest = words.slice(number.index + number[0].length, next?.index).trim();
    // The next question’s title stands behind the last sentence of this one.
    const end = next
      ? 1 + Math.max(...['.', '?', '!'].map((mark) => rest.lastIndexOf(`${mark} `)))
      : rest.length;
    const own = next && end === 0 ? rest : rest.slice(0, end);
    const asked = askedIn(title);
    if (asked) parts.push({ words: asked });
    title = title.slice(asked.length).trim();
    if (title) {
      titles.add(title);
      parts.push({ words: title });
    }
    const names = [officePattern.mayor, ...splitAskedOf(asked).flatMap(printings)];
    const question = partQuestion(own.trim(), titles, names);
    parts.push({ words: number[0] }, ...question);
    open = question.length > 2 ? [] : names;
    title = rest.slice(own.length).trim();
  });
  return { parts: parts.filter((part) => part.words !== ''), open };
}

/** A line below a question: the answer of one who may give it, or text with the answers in it. */
function partFurtherLine(
  words: string,
  titles: ReadonlySet<string>,
  waiting: readonly string[],
): PartedLine {
  const name = waiting.find((one) => words.startsWith(`${one} `));
  const text = name === undefined ? '' : words.slice(name.length + 1);
  if (name !== undefined && /^\p{Lu}/u.test(text)) {
    return { parts: [{ words: name }, { words: text }], open: [] };
  }
  const parts = partAnswers(words, titles, waiting);
  return parts.length > 1 ? { parts, open: [] } : { parts };
}

/** In papers of other bodies people with an office each stand before the title: they are asked. */
function askedIn(title: string): string {
  for (
    let end = title.lastIndexOf(') ', LONGEST_TITLE);
    end > 0;
    end = title.lastIndexOf(') ', end - 1)
  ) {
    const asked = title.slice(0, end + 1);
    if (splitAskedOf(asked).every((one) => isPersonLine(one) && hasOffice(one))) return asked;
  }
  return '';
}

/** Who is asked with the role and without it, as their name may stand before the answer. */
function printings(asked: string): string[] {
  const [bare = ''] = asked.split(' (', 1);
  return bare === '' ? [] : [asked, bare];
}

/**
 * Whether a number begins a question: who asks stands behind it, and no sentence runs up to it
 * (`In answer to Question No: 324 / 2013 I said …`).
 */
function opensQuestion(words: string, number: RegExpExecArray): boolean {
  const behind = words.slice(number.index + number[0].length, number.index + 200).trim();
  if (number[0] === words) return LABELLED.test(words);
  if (
    /(?:^|[ (])(?:and|by|for|from|in|my|of|on|or|see|the|to|under|with|your)$|[,(&]$/i.test(
      words.slice(Math.max(0, number.index - 12), number.index).trim(),
    )
  ) {
    return false;
  }
  if (!LABELLED.test(number[0])) return opensBare(words.slice(0, number.index).trim(), behind);
  const [firstWord = ''] = behind.split(' ', 1);
  if (OPENERS.has(firstWord) && !/^(?:Will|May) /.test(behind)) return false;
  return NAME.test(behind) || isPersonLine(behind);
}

/** A bare number stands between a title and a name, and the question begins with one of its words. */
function opensBare(before: string, behind: string): boolean {
  const [name] = TITLE.test(before) ? (NAME.exec(behind) ?? []) : [];
  if (name === undefined) return false;
  const third = NAME.exec(behind)?.[2]?.trim() ?? '';
  const [next = ''] = behind.slice(name.length).split(' ', 1);
  return OPENERS.has(third) || OPENERS.has(next);
}

/**
 * A paper on one line has its heading before the first title. The title is the longest end of these
 * words that an answer names; without one, all of them.
 */
function answeredTitle(before: string, words: string): string {
  const starts = [...before.slice(-LONGEST_TITLE).matchAll(/(?<=^| )\S/g)];
  const offset = Math.max(0, before.length - LONGEST_TITLE);
  const near = words.slice(0, before.length + NEAR);
  const found = starts.find(({ index }) =>
    near.includes(`Answer for ${before.slice(offset + index)} `),
  );
  return found ? before.slice(offset + found.index) : before;
}

/** A name, the question, and what may follow it. */
function partQuestion(words: string, titles: Set<string>, names: readonly string[]): Part[] {
  if (isPersonLine(words)) return [{ words }];
  const [, two = '', third = '', honours = ''] = NAME.exec(words) ?? [];
  if (!two) return partAnswers(words, titles, names);
  const opens = OPENERS.has(third.trim());
  const [behind = ''] = /\S+/.exec(words.slice(two.length + third.length)) ?? [];
  const isLonger = third !== '' && !opens && (honours !== '' || OPENERS.has(behind));
  const name = isLonger ? two + third + honours : third === '' ? two + honours : two;
  const guessed = third !== '' && !opens && !isLonger;
  return [
    { words: name, ...(guessed && { guessed }) },
    ...partAnswers(words.slice(name.length).trim(), titles, names),
  ];
}

/** A question with the answers below it: `Answer for …` blocks, or who answers behind its end. */
function partAnswers(words: string, titles: ReadonlySet<string>, names: readonly string[]): Part[] {
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

/** Behind the last sentence of a question, one who may answer and an answer, or `Oral response`. */
function partAnswerer(words: string, names: readonly string[]): Part[] {
  const oral = /(?<=[.?!]) Oral response\.?$/i.exec(words);
  if (oral) {
    return [{ words: words.slice(0, oral.index) }, { words: words.slice(oral.index + 1) }];
  }
  const starts = names.flatMap((name) => {
    const at = answererAt(words, name);
    return at < 0 ? [] : [{ at, name }];
  });
  const [first] = starts.sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  if (!first) return [{ words }];
  return [
    { words: words.slice(0, first.at).trim() },
    { words: first.name },
    { words: words.slice(first.at + first.name.length + 1) },
  ];
}

/** Where a name stands between two sentences, or -1. */
function answererAt(words: string, name: string): number {
  for (let at = words.indexOf(` ${name} `); at > 0; at = words.indexOf(` ${name} `, at + 1)) {
    const next = words.slice(at + name.length + 2, at + name.length + 4);
    if (/[.?!]/.test(words[at - 1] ?? '') && /^\p{Lu}/u.test(next)) return at + 1;
  }
  return -1;
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
