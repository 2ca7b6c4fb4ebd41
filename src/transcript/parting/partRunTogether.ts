import { officePattern } from '../../record/officePattern.ts';
import { hasOffice } from '../hasOffice.ts';
import { isPersonLine } from '../isPersonLine.ts';
import { personPattern } from '../personPattern.ts';
import type { SourceLine } from '../sourceLines.ts';
import { splitAskedOf } from '../splitAskedOf.ts';
import { cutTitle } from './cutTitle.ts';
import { openingNumbers } from './openingNumbers.ts';
import { opensAnswer, partAnswers, partQuestion, type Part } from './partQuestion.ts';

/** The lines of a paper, those with several parts in one taken apart. */
export interface Parted {
  readonly lines: readonly SourceLine[];
  /** Names whose end could only be guessed, as the line now has them. */
  readonly guesses: readonly SourceLine[];
}

const LONGEST_TITLE = 250;

/** What was met so far. */
interface Met {
  /** Titles, for the answers below that name them. */
  readonly titles: Set<string>;
  /** Who may answer the last question, while no answer was met. */
  waiting: readonly string[];
  questions: number;
  /** Whether the last line ended with a number, so that a name follows. */
  asks: boolean;
  /** Who was asked last, in papers of other bodies: several questions may follow. */
  asked: readonly string[];
  /** The last number of a page that stood before a title. */
  page: number;
}

/**
 * Papers may run the parts of a question together on one line: `<title> Question No: 2018/1391
 * <name> <question>`, and `Answer for <title> The Mayor Last updated: 26 June, 2018 <text>`, and
 * the next title with the end of an answer. Gives each part a line of its own with the number of the line
 * that it stands on; other lines stay.
 */
export function partRunTogether(lines: readonly SourceLine[]): Parted {
  const guesses: SourceLine[] = [];
  const met: Met = {
    titles: new Set(),
    waiting: [],
    asked: [],
    questions: 0,
    asks: false,
    page: 0,
  };
  const numbers = lines.map(({ words }, index) => {
    return openingNumbers(words, lines[index - 1]?.words);
  });
  const parted = lines.flatMap((line, index) => {
    const below = index + (LABEL_ALONE.test(lines[index + 1]?.words ?? '') ? 2 : 1);
    const isTitled = numbers[below]?.[0]?.index === 0;
    const parts = partLine(line, numbers[index] ?? [], isTitled, met).filter(
      ({ words }) => words !== '',
    );
    if (parts.length === 1) return [line];
    return parts.map(({ words, guessed }, part): SourceLine => {
      const own = { ...line, words, gap: part === 0 ? line.gap : 0 };
      if (guessed) guesses.push(own);
      return own;
    });
  });
  return { lines: parted, guesses };
}

/** @param isTitled whether the next line begins with a number, and this one therefore ends with a title. */
function partLine(
  { words, gap }: SourceLine,
  numbers: readonly RegExpExecArray[],
  isTitled: boolean,
  met: Met,
): Part[] {
  const [first] = numbers;
  if (!first) {
    if (gap > 0 && isAsked(words)) met.asked = splitAskedOf(words).flatMap(printings);
    if (!isTitled) return partFurther(words, met);
    // The label of the number may stand here, or the first word of it.
    const [label = ''] = LABEL.exec(words) ?? [];
    const own = words.slice(0, words.length - label.length);
    const { rest, head, title } = cutTitle(own, '');
    const parts = isTitleAlone(rest + head, title, gap)
      ? partTitle(own, met)
      : [...partFurther(rest, met), { words: head }, ...partTitle(title, met)];
    return [...parts, { words: label.trim() }];
  }
  const before = cutTitle(words.slice(0, first.index), words.slice(first.index));
  const parts: Part[] =
    met.questions === 0 ? [{ words: before.rest }] : partFurther(before.rest, met);
  let { head, title } = before;
  numbers.forEach((number, index) => {
    const next = numbers[index + 1];
    const behind = words.slice(number.index + number[0].length, next?.index).trim();
    const cut =
      next || isTitled ? cutTitle(behind, next ? words.slice(next.index) : '') : undefined;
    // Without the end of a question or an answer before it, no title stands at the end of a line.
    const own = cut && (next || cut.rest !== '') ? cut : { rest: behind, head: '', title: '' };
    const [lost, asked] = askedIn(title);
    if (asked !== '') met.asked = splitAskedOf(asked).flatMap(printings);
    const names = [officePattern.mayor, ...met.asked];
    parts.push(
      { words: head },
      { words: lost },
      { words: asked },
      ...partTitle(title.slice(lost.length + asked.length).trim(), met),
    );
    const question = partQuestion(own.rest, met.titles, names);
    parts.push({ words: number[0] }, ...question);
    met.questions += 1;
    met.asks = own.rest === '' || parts.at(-1)?.words === number[0];
    met.waiting = question.length > 2 ? [] : names;
    ({ head, title } = own);
  });
  return [...parts, { words: head }, ...partTitle(title, met)];
}

/** The label of a number that stands on the line below it. */
const LABEL_ALONE = /^Question N(?:o|umber)\.? ?:?$/i;
const LABEL = / Question(?: N(?:o|umber)\.?)? ?:?$/i;

/** The number of a title in a list, which ends no sentence. */
const ITEM = /^\d{1,3}\.$/;

/** A title that is a sentence or two stands apart from what is above; else a few words end there. */
function isTitleAlone(rest: string, title: string, gap: number): boolean {
  if (rest === '' || title === '' || ITEM.test(rest)) return true;
  return gap > 0 && rest.split(' ').length < 6 && !/[.?!] /.test(rest);
}

/**
 * A title without the number of the page, which may stand before the first title of a page, or its own
 * in a list: by the word `Page` every layout knows either for furniture.
 */
function partTitle(title: string, met: Met): Part[] {
  const [, page = ''] = PAGE.exec(title) ?? [];
  const number = Number(page);
  const isPage = page !== '' && number > met.page && number <= met.questions + 3;
  if (isPage) met.page = number;
  const item = `Q${met.questions + 1} `;
  if (title.startsWith(item))
    return [{ words: `Page ${met.questions + 1}` }, ...partTitle(title.slice(item.length), met)];
  const own = isPage ? title.slice(page.length).trim() : title;
  if (own !== '') met.titles.add(own);
  return isPage ? [{ words: `Page ${page}` }, { words: own }] : [{ words: own }];
}

/** No day of a month, span or address: `7 July bombings`, `24 Hour Tube`, `20 Fenchurch Street`. */
const PAGE =
  /^(\d{1,3}) (?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Hour|Day|Week|Month|Year|Minute|Mile)|\S+ (?:Street|Road|Lane|Square|Place|Avenue|Gardens|Dials|Sisters))\p{Lu}/u;

const ENDS = /[.?!](?:$| )/;

/** A line below a question: the answer of one who may give it, or text with the answers in it. */
function partFurther(words: string, met: Met): Part[] {
  if (met.asks && ENDS.test(words)) {
    const [name, ...question] = partQuestion(words, met.titles, met.waiting);
    met.asks = false;
    if (name && isPersonLine(name.words)) return [name, ...question];
  }
  met.asks = false;
  const name = met.waiting.find((one) => words.startsWith(`${one} `));
  const text = name === undefined ? '' : words.slice(name.length + 1);
  if (
    name !== undefined &&
    /^(?!\p{Ll})/u.test(text) &&
    opensAnswer(text) &&
    !HONOURED.test(text)
  ) {
    met.waiting = [];
    return [{ words: name }, { words: text }];
  }
  const parts = partAnswers(words, met.titles, met.waiting);
  if (parts.length > 1 || met.waiting.includes(words)) met.waiting = [];
  return parts;
}

/**
 * In papers of other bodies people with an office each stand before the title: they are asked. Before
 * them the end of a heading may stand, from which only a name of two words can be told.
 */
function askedIn(title: string): readonly [before: string, asked: string] {
  const end = title.lastIndexOf(') ', LONGEST_TITLE) + 1;
  const starts = end === 0 ? [] : [...title.slice(0, end).matchAll(/(?<=^| )\p{Lu}/gu)];
  const start = starts.find(({ index }) => {
    const people = splitAskedOf(title.slice(index, end));
    return people.every(
      (one) => isPersonLine(one) && hasOffice(one) && (index === 0 || TWO_WORDS.test(one)),
    );
  })?.index;
  return start === undefined ? ['', ''] : [title.slice(0, start), title.slice(start, end)];
}

/** Whether a line holds people with an office each, and nothing else. */
function isAsked(words: string): boolean {
  const isShort = words.endsWith(')') && words.length <= LONGEST_TITLE;
  return isShort && splitAskedOf(words).every((one) => isPersonLine(one) && hasOffice(one));
}

const { titles, word, honours, debris } = personPattern;
/** `AM: Will you …` behind a name is the end of the name. */
const HONOURED = new RegExp(`^${debris}`, 'u');
const TWO_WORDS = new RegExp(`^${titles}${word} ${word}${honours} \\(`, 'u');

/** Who is asked with the role and without it, as their name may stand before the answer. */
function printings(asked: string): string[] {
  const [bare = ''] = asked.split(' (', 1);
  return bare === '' ? [] : [asked, bare];
}
