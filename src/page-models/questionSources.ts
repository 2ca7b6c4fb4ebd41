import type { Question } from '../record/entrySchema.ts';
import type { Section } from '../record/Section.ts';
import type { RecordFates } from '../transcript/fatesOf.ts';
import { receivedLines, type ReceivedLine } from './receivedLines.ts';

/** The raw text of a record as a page shows it. */
export interface Received {
  readonly file: string;
  /** Absent where the raw text is not at hand. */
  readonly lines?: readonly ReceivedLine[];
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
