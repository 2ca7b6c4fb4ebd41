import { hash } from 'node:crypto';

/**
 * The SHA-256 of ranges of a file’s lines as they stand, joined by `\n`; numbers from 1. Many records may
 * stand on the same line: its digest is worked out once.
 */
export function lineDigests(raw: readonly string[]): (first: number, last: number) => string {
  const known = new Map<string, string>();
  return (first, last) => {
    const range = `${first}-${last}`;
    const digest = known.get(range) ?? hash('sha256', raw.slice(first - 1, last).join('\n'));
    known.set(range, digest);
    return digest;
  };
}
