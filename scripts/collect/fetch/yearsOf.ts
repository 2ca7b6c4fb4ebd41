/**
 * The years of `2016-2022` or `2018`; undefined where the words are none, or no years in which questions
 * were asked.
 */
export function yearsOf(words: string): readonly number[] | undefined {
  const [, first, last] = /^(\d{4})(?:-(\d{4}))?$/.exec(words) ?? [];
  if (first === undefined) return undefined;
  const [from, to] = [Number(first), Number(last ?? first)];
  if (from < 1950 || to > 2099 || to < from) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
