import type { z } from 'zod';
import { movedSchema } from './movedSchema.ts';
import { reviewedList } from './reviewedList.ts';

/** A page that has another address now. */
export interface Move extends Readonly<z.infer<typeof movedSchema>> {
  /** File and line that say so: `content/moved.yaml:5`. */
  readonly place: string;
}

/** An item of moved.yaml as it is wanted, for messages. */
export const MOVE_EXAMPLE =
  '- { from: /members/jon-marsh/, to: /members/jonathan-marsh/, date: 2018-06-21, reason: One member under two spellings. }';

/**
 * The moves in the text of moved.yaml, by the address that a page had before.
 * @param file its path, for messages.
 * @throws Error that names each mistake with its line and column, and shows an item as it is wanted.
 */
export function movesIn(text: string, file: string): ReadonlyMap<string, Move> {
  const { items, mistakes } = reviewedList(text, movedSchema, MOVE_EXAMPLE);
  const told = mistakes.map(({ line, column, message }) => `${file}:${line}:${column}  ${message}`);
  const moves = items.map(({ value, line }) => ({ ...value, place: `${file}:${line}` }));
  const byFrom = new Map(moves.map((move) => [move.from, move]));
  const doubled = moves.filter((move) => byFrom.get(move.from) !== move);
  const all = [
    ...told,
    ...doubled.map(({ place, from }) => `${place}  ${from} is moved again below`),
  ];
  if (all.length > 0) throw moveMistakes(all);
  return byFrom;
}

/** Mistakes in moved.yaml, each with its place, as one error that shows an item as it is wanted. */
export function moveMistakes(mistakes: readonly string[]): Error {
  return new Error([...mistakes, `Write a move like this: ${MOVE_EXAMPLE}`].join('\n'));
}
