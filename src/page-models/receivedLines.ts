import { collapseWhiteSpace } from '../record/collapseWhiteSpace.ts';
import { placedBlocks } from '../record/placedBlocks.ts';
import { printedLines } from '../record/printedLines.ts';
import type { Section } from '../record/Section.ts';
import { visible } from '../record/visible.ts';
import type { LineFate, RecordFates } from '../transcript/fatesOf.ts';
import type { Became } from '../transcript/ParsedRecord.ts';

/** A line of a raw file beside what it became in the entry. */
export interface ReceivedLine {
  /** In the file, from 1. */
  readonly number: number;
  /** As it stands there; of a line with many records only what this one has of it, between dots. */
  readonly text: string;
  /** One for each part of a line run together; none where the parser knows no such record. */
  readonly parts: readonly ReceivedPart[];
}

/** What a line, or a part of it, became. */
interface ReceivedPart {
  /** `title`, `label`, `question, 1`, in the words of the page. */
  readonly became: string;
  /** The fragment of the paragraph that it became. */
  readonly anchor?: string;
}

const NAMES: Readonly<Record<Became, string>> = {
  title: 'title',
  meeting: 'meeting',
  date: 'session date',
  session: 'session',
  reference: 'reference',
  askedBy: 'asked by',
  organisation: 'group',
  category: 'category',
  supplementaryTo: 'supplementary to',
  askedOf: 'asked of',
  answeredBy: 'answered by',
  answerDate: 'date answered',
  label: 'label',
  heading: 'heading',
  furniture: 'page furniture, not shown',
  question: 'question',
  answer: 'answer',
  attachment: 'attachment',
  problem: 'left out: it is not clear where it belongs',
};

/**
 * Sets the non-blank lines of a record’s raw text beside what the parser made of them, and those of
 * its words that stand on the page beside their paragraphs there.
 * @param raw the lines of the record, blank ones included.
 * @param first the number of the first of them in the file.
 */
export function receivedLines(
  raw: readonly string[],
  first: number,
  fates: RecordFates | undefined,
  sections: readonly Section[],
): ReceivedLine[] {
  const paragraphs = {
    question: inOrder(sections.filter(({ answer }) => answer === undefined)),
    answer: inOrder(sections.filter(({ answer }) => answer !== undefined)),
  };
  const partOf = ({ words, became }: LineFate): ReceivedPart => {
    const isWords = became === 'question' || became === 'answer';
    const found = isWords ? paragraphs[became](words) : undefined;
    return found ?? { became: NAMES[became] };
  };
  return raw.flatMap((text, index): ReceivedLine[] => {
    const number = first + index;
    const own = fates?.get(number) ?? [];
    if (own.length === 0 && collapseWhiteSpace(text) === '') return [];
    return [{ number, text: ownText(text, own), parts: own.map(partOf) }];
  });
}

/** As many characters of other records on its line are shown with one. */
const BESIDE = 1000;

/** A paper on one line would stand whole on the page of each of its questions. */
function ownText(text: string, own: readonly LineFate[]): string {
  const words = own.map((one) => one.words).join(' ');
  return words === '' || text.length <= 2 * words.length + BESIDE ? text : `… ${words} …`;
}

/**
 * Finds the paragraph with the words of a line: of several alike the next one below the last found,
 * or the last of them. Each is looked at once, since a text may hold any number of them.
 */
function inOrder(sections: readonly Section[]): (line: string) => ReceivedPart | undefined {
  const all = sections.flatMap(paragraphsOf);
  const byText = Map.groupBy(all.keys().toArray().reverse(), (place) => all[place]?.text ?? '');
  let next = 0;
  return (line) => {
    const words = seen(line);
    const alike = byText.get(words) ?? byText.get(words.replace(/^[-•·] /, ''));
    while (alike && alike.length > 1 && (alike.at(-1) ?? 0) < next) alike.pop();
    const place = alike?.at(-1);
    if (place === undefined) return undefined;
    next = place + 1;
    return all[place]?.part;
  };
}

/** Words as they are compared: as the parser sees them. */
function seen(text: string): string {
  return visible(collapseWhiteSpace(text)).trim();
}

/** The paragraphs and items of a part of the text, and how and where the page has them. */
function paragraphsOf(section: Section) {
  const { id, heading } = section;
  const name = id === 'question' || id === 'answer' ? id : heading.toLowerCase();
  return placedBlocks(section).flatMap(({ id: anchor, place, block }) => {
    const part = { became: `${name}, ${place}`, anchor };
    return printedLines(block).map((line) => ({ text: seen(line), part }));
  });
}
