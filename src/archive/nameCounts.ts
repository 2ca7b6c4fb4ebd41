/** How often each form of a name is printed. */
export function countNames(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * The form that a name is printed in most often, the shorter one of equals, then the first in the
 * order of its characters. The empty string where there is none.
 */
export function commonestName(counts: ReadonlyMap<string, number>): string {
  const ranked = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || a.length - b.length || (a < b ? -1 : 1),
  );
  return ranked[0]?.[0] ?? '';
}
