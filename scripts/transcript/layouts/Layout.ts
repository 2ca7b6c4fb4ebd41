import type { ParsedRecord } from '../ParsedRecord.ts';
import type { Token } from '../tokens.ts';

/** One way in which questions are laid out in raw text. Adding one touches nothing else. */
export interface Layout {
  /** The letter and name in the catalogue of layouts. */
  readonly name: string;
  /** Whether the lines of one record are laid out like this, by their own evidence. */
  detect(record: readonly Token[]): boolean;
  /** Takes the record apart; every line is placed. Never throws on any text. */
  parse(record: readonly Token[]): ParsedRecord;
}
