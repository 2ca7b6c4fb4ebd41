import type { Gathering } from '../archive/Archive.ts';
import { countedList, type Counted, type ListRoot } from './Counted.ts';

/** Under this many names there is nothing to jump to. */
const JUMP_FROM = 30;

/** People from A to Z by last name. */
export interface Letters {
  /** Under one empty letter where there are few. */
  readonly letters: readonly { readonly letter: string; readonly people: readonly Counted[] }[];
  /** Whether the page has a bar of letters. */
  readonly jump: boolean;
}

/** Sorts people by last name, each with the number of questions. */
export function byLetter(people: readonly Gathering[], root: ListRoot): Letters {
  const sorted = people
    .map((person) => ({ person, sortKey: lastNameFirst(person) }))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  const jump = sorted.length >= JUMP_FROM;
  const letters = Map.groupBy(sorted, ({ sortKey }) =>
    jump ? sortKey.slice(0, 1).toUpperCase() : '',
  );
  return {
    letters: [...letters].map(([letter, list]) => ({
      letter,
      people: list.map(({ person }) => countedList(person, root)),
    })),
    jump,
  };
}

/**
 * `andrew-dismore` sorts as `dismore andrew`: the slug has neither titles nor accents. A last name with
 * a hyphen, which only the printed name tells, counts from its first part.
 */
function lastNameFirst({ key, name }: Gathering): string {
  const words = key.split('-');
  const lastName = name.split(' ').at(-1)?.split('-').length ?? 1;
  return [...words.slice(-lastName), ...words.slice(0, -lastName)].join(' ');
}
