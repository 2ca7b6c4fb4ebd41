/**
 * Remembers what was made for the keys that were asked for last, and makes the others anew.
 * @param most how many are remembered.
 */
export function lastUsed<T>(most: number, make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, { readonly made: T }>();
  return (key) => {
    const found = kept.get(key) ?? { made: make(key) };
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found.made;
  };
}
