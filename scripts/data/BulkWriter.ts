import type { QuestionEntry } from './QuestionEntry.ts';
import type { DataFile } from './DataFile.ts';
import type { RowsOf } from './Table.ts';

/** Writes one form of all questions as a stream: no more than a few of them are in memory. */
export interface BulkWriter {
  /** Takes the next question with its rows, in the order of ids. @throws where the disk is full. */
  add(entry: QuestionEntry, rowsOf: RowsOf): void;
  /** Ends the files, and says what they are. */
  end(): readonly DataFile[] | Promise<readonly DataFile[]>;
}
