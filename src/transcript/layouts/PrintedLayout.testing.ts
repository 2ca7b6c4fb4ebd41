import type { InventedFile, InventedRecord } from './inventRecord.testing.ts';
import type { Saving } from './savePage.testing.ts';

/** What real texts do now so, now otherwise, without meaning anything by it. */
export interface Noise {
  /** After a label’s colon. */
  readonly after: string;
  /** Behind a speaker. */
  readonly colon: string;
  /** Paragraphs stand directly below each other. */
  readonly tight: boolean;
  /** `Answer for …` stands twice; an empty `Supplementary Questions:` is printed. */
  readonly twice: boolean;
  /** Site chrome, or the lines above a paper. */
  readonly chrome: boolean;
  readonly paper: PaperNoise;
}

/** How a paper prints the parts of a question; `#` stands for the part. */
export interface PaperNoise {
  readonly number: string;
  readonly title: string;
  readonly asker: string;
  readonly answerer: string;
  /** The number and the title of a question in a transcript; `|` ends a line. */
  readonly heading: string;
  /** Alone on a line between two questions, or empty. */
  readonly mark: string;
  /** Below the last question, or empty. */
  readonly close: string;
}

/** One layout: what of a record it can carry, and how it prints it. An empty line is one or more. */
export interface PrintedLayout {
  readonly name: string;
  /** The file’s records as this layout has them: what it does not print is gone. */
  carries(file: InventedFile): InventedFile;
  print(file: InventedFile, noise: Noise): string[];
  readonly fileName?: (record: InventedRecord) => string;
  /** In which ways programs save it so that it can be read, besides `plain`. */
  readonly savings?: readonly Saving[];
}
