import type { PageKeys } from '../pages/keysStage.ts';
import { describeMissing } from './describeMissing.ts';
import { pageFile } from './pageFile.ts';

/**
 * Sees that a site has every page that was made for it, and all that ever was published.
 * @param guarded the addresses that were, each with the place that says so.
 * @param files the paths of all its files.
 * @throws Error that names what is missing, and what to do.
 */
export function verifySite(
  content: string,
  guarded: ReadonlyMap<string, string>,
  files: readonly string[],
  keys: PageKeys,
): void {
  const there = new Set(files);
  const absent = keys.find(([address]) => !there.has(pageFile(address)));
  if (absent) throw new Error(`The page ${absent[0]} was not made. Build again.`);
  const missing = [...guarded].filter(([address]) => !there.has(pageFile(address)));
  if (missing.length > 0) throw new Error(describeMissing(missing, content));
}
