import type { Attachment } from '../record/entrySchema.ts';
import type { SourceLine } from './sourceLines.ts';
import type { Rule } from './problem.ts';

/** The fields that a layout can find, by the schema's names. */
export type FieldName =
  | 'title'
  | 'meeting'
  | 'date'
  | 'session'
  | 'reference'
  | 'askedBy'
  | 'organisation'
  | 'category'
  | 'supplementaryTo';

/** What a source line became. Every non-blank line of a record becomes exactly one of these. */
export type Became =
  | FieldName
  | 'askedOf'
  | 'answeredBy'
  | 'answerDate'
  | 'label'
  | 'heading'
  | 'furniture'
  | 'question'
  | 'answer'
  | 'attachment'
  | 'problem';

/** A printed value and the line that it stands on. */
export interface Field {
  readonly value: string;
  readonly line: SourceLine;
}

/** One answer block as the source has it. */
export interface ParsedAnswer {
  readonly answeredBy?: Field;
  /** Printed with the answer: `Last updated:` of a paper, `Date:` of the newer page. */
  readonly date?: Field;
  /** Its words. */
  readonly lines: readonly SourceLine[];
  /** The files that are linked with it, on whichever of its lines. */
  readonly attachments: readonly AttachedFile[];
}

/** A file that a line tells of. */
export interface AttachedFile {
  readonly attachment: Attachment;
  readonly line: SourceLine;
}

/** Something a layout could not place, to become a problem. */
export interface Doubt {
  readonly rule: Rule;
  readonly line: SourceLine;
  readonly message: string;
}

/** One question of a raw file, taken apart but not yet understood: every value is as printed. */
export interface ParsedRecord {
  readonly layout: string;
  readonly lines: readonly SourceLine[];
  readonly fields: Readonly<Partial<Record<FieldName, Field>>>;
  readonly askedOf: readonly Field[];
  readonly question: readonly SourceLine[];
  readonly answers: readonly ParsedAnswer[];
  readonly doubts: readonly Doubt[];
  readonly became: ReadonlyMap<SourceLine, Became>;
}
