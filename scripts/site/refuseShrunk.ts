import { ENTRY_ID } from '../../src/record/entryId.ts';
import { readChecksums } from './checksums.ts';

/** Of a hundred questions, how many may be gone before somebody is asked. */
const PERCENT = 5;
/** How many questions a message names. */
const NAMED = 5;
const PAGE = /^questions\/(.+)\/index\.html$/;

/**
 * Sees that a site does not lose more than a few of the questions that the published one has: a content
 * folder may be the wrong one, or half of it. One of them may always go; withdrawn ones keep their pages.
 * @param ids of all entries of the next site.
 * @throws Error that names some of those which would be gone, and says what to do.
 */
export function refuseShrunk(out: string, ids: Pick<ReadonlySet<string>, 'has'>): void {
  const published = [...(readChecksums(out)?.keys() ?? [])]
    .map((path) => PAGE.exec(path)?.[1] ?? '')
    .filter((id) => ENTRY_ID.test(id));
  const gone = published.filter((id) => !ids.has(id));
  if (gone.length <= Math.max(1, (published.length * PERCENT) / 100)) return;
  const more = gone.length > NAMED ? ` and ${gone.length - NAMED} more` : '';
  throw new Error(
    [
      `${gone.length} of the ${published.length} questions of the published site ${out} are no longer among the entries: ${gone.slice(0, NAMED).join(', ')}${more}.`,
      'If they are meant to go, build once with --remove. The published site has not been changed.',
    ].join('\n'),
  );
}
