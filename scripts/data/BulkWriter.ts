import type { QuestionEntry } from './QuestionEntry.ts';
import type { DataFile } from './DataFile.ts';

/** Writes one form of all questions as a stream: no more than a few of them are in memory. */
export interface BulkWriter {
  /** Takes the next question, in the order of ids. @throws where the disk is full. */
  add(entry: QuestionEntry): void;
  /** Ends the files, and says what they are. */
  end(): readonly DataFile[] | Promise<readonly DataFile[]>;
}
