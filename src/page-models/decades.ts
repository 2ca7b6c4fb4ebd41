import type { Counted } from './Counted.ts';

/** The years of ten, each with a number beside it. */
export interface Decade {
  /** `1970s`. */
  readonly name: string;
  readonly years: readonly Counted[];
}

/** Years by decade, the newest decade first, its years in order. @param years oldest first. */
export function decades(years: readonly Counted[]): Decade[] {
  const grouped = Map.groupBy(years, ({ text }) => `${text.slice(0, 3)}0s`);
  return [...grouped].reverse().map(([name, list]) => ({ name, years: list }));
}
