import type { Question } from '../record/entrySchema.ts';
import { changedLines, type ChangedPart } from '../record/changedLines.ts';
import { longDate } from '../record/longDate.ts';
import type { Section } from '../record/Section.ts';
import type { RecordFates } from '../transcript/fatesOf.ts';
import { receivedLines, type ReceivedLine } from './receivedLines.ts';

/** The raw text of a record as a page shows it. */
export interface Received {
  readonly file: string;
  /** Absent where the raw text is not at hand. */
  readonly lines?: readonly ReceivedLine[];
}

/** One correction: what was changed, where the raw texts are at hand. */
export interface Change {
  readonly datetime: string;
  readonly text: string;
  readonly lines?: readonly (readonly ChangedPart[])[];
}

/** Reads the raw lines of a place, or undefined where they are not at hand. */
type ReadPlace = (place: Question['sources'][number]) => readonly string[] | undefined;

/** Tells what the parser made of the lines of a place; undefined where it has no such record there. */
type ReadFates = (
  place: Question['sources'][number],
  reference: string | undefined,
) => RecordFates | undefined;

/** The raw text of a question, line by line, for each file that it stands in. */
export function receivedOf(
  question: Question,
  sections: readonly Section[],
  read: ReadPlace,
  fates: ReadFates,
): Received[] {
  return question.sources.map((source) => {
    const raw = read(source);
    const { file, lines } = source;
    if (!raw) return { file };
    const became = fates(source, question.reference);
    return { file, lines: receivedLines(raw, lines[0], became, sections) };
  });
}

/** The corrections of a question, latest first, each with what differs in the reading after it. */
export function changesOf(question: Question, read: ReadPlace): Change[] {
  const { history = [], sources } = question;
  const [first] = history;
  if (!first) return [];
  const latest = sources.find(({ file }) => stem(file) === stem(first.file)) ?? sources[0];
  const readings = [...history, ...(latest ? [latest] : [])];
  const texts = readings.map((one) => read(one));
  return history
    .map(({ date }, index): Change => {
      // Of two readings that gave way on one day, neither gave way to the other.
      const next = history.findIndex((one) => one.date > date);
      const [earlier, later] = [texts[index], texts[next < 0 ? history.length : next]];
      const lines = earlier && later && changedLines(earlier, later);
      return { datetime: date, text: longDate(date), ...(lines && { lines }) };
    })
    .reverse();
}

function stem(file: string): string {
  return file.replace(/(?:@\d{4}-\d\d-\d\d)?\.txt$/, '');
}
