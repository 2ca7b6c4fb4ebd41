import { join } from 'node:path';
import { builtAddresses } from '../store/publishedAddresses.ts';
import type { PageKeys } from '../pages/keysStage.ts';
import { pageFile } from './pageFile.ts';

/** How many addresses a message names. */
const NAMED = 20;

/**
 * Sees that a site has every page that was made for it, and every page that ever was published.
 * @param published the addresses that were.
 * @param files the paths of all its files.
 * @throws Error that names what is missing, and what to do.
 */
export function verifySite(
  content: string,
  published: readonly string[],
  files: readonly string[],
  keys: PageKeys,
): void {
  const there = new Set(files);
  const absent = keys.find(([address]) => !there.has(pageFile(address)));
  if (absent) throw new Error(`The page ${absent[0]} was not made. Build once more.`);
  const built = new Set(builtAddresses(files));
  const missing = published.filter((address) => !built.has(address));
  if (missing.length > 0) throw new Error(describeMissing(missing, content));
}

/** Lists stay at their address by themselves: what can be missing is a question, or a page of the program. */
function describeMissing(missing: readonly string[], content: string): string {
  const { questions = [], pages = [] } = Object.groupBy(missing, (address) =>
    /^\/questions\/\d{4}\/./.test(address) ? 'questions' : 'pages',
  );
  const [moved, withdrawn] = [join(content, 'moved.yaml'), join(content, 'withdrawn.yaml')];
  return [
    ...describeGroup(
      'questions',
      questions,
      `Restore the transcript of each, or withdraw it in ${withdrawn}. If it has another address now, say so in ${moved}, with from, to, date and reason.`,
    ),
    ...describeGroup(
      'pages',
      pages,
      `Make them again. If one has another address now, say so in ${moved}, with from, to, date and reason.`,
    ),
  ].join('\n');
}

function describeGroup(what: string, missing: readonly string[], advice: string): string[] {
  if (missing.length === 0) return [];
  const shown = missing.slice(0, NAMED).map((address) => `  ${address}`);
  const more = missing.length > shown.length ? [`  and ${missing.length - shown.length} more`] : [];
  const head = `These ${what} were published, and the site would no longer have them:`;
  return [head, ...shown, ...more, advice];
}
