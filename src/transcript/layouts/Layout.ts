import type { ParsedRecord } from '../ParsedRecord.ts';
import type { Token } from '../tokens.ts';

/** One way in which questions are laid out in raw text. Adding one touches nothing else. */
export interface Layout {
  /** The letter and name in the catalogue of layouts. */
  readonly name: string;
  /**
   * The indexes at which records laid out like this begin in a file, ascending, known by the lines’
   * own evidence; none where the file holds no such record.
   */
  begins(file: readonly Token[]): readonly number[];
  /**
   * Takes one record apart; every line of it is placed. Never throws on any text.
   * @param heading the lines above the first record of the file, for what they say of all of them.
   * @param asked who was asked last above this record: a paper may name them once for several.
   */
  parse(
    record: readonly Token[],
    heading: readonly Token[],
    asked?: ParsedRecord['askedOf'],
  ): ParsedRecord;
}
