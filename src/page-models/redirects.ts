import type { Archive } from '../archive/Archive.ts';
import { link } from './address.ts';
import { movesOf } from './movesOf.ts';

const HEAD =
  '# Pages that moved, and addresses of older sites, for hosts that read this file; elsewhere the pages lead on.\n';

/** The list of all meetings is looked for under the beginning of their addresses, too. */
const LISTS = ['mqt', 'plenary', 'other'].map(
  (type) => [`/meetings/${type}/`, '/meetings/'] as const,
);

/**
 * The rules of `_redirects`, for hosts that read it: from addresses before a move, and from those that
 * older sites use. Elsewhere the pages that stay there and the 404 page lead on.
 */
export function redirects(archive: Archive): string {
  const { questions, withdrawn, moves } = archive;
  const ids = [...questions, ...withdrawn].map(({ id }) => id.slice(0, 4));
  const before = [...moves.keys()].flatMap(
    (from) => /^\/questions\/(\d{4})\//.exec(from)?.[1] ?? [],
  );
  const years = [...new Set([...ids, ...before])].sort();
  const rules = [
    ...movesOf(archive).map(({ from, to }) => [from, to] as const),
    ...['mqt', 'plenary'].map((type) => {
      const from = `/questions/meeting/${type}/:year/:month/:day`;
      return [from, `/meetings/${type}/:year-:month-:day/`] as const;
    }),
    ...LISTS,
    ...years.map((year) => [`/${year}/*`, `/questions/${year}/:splat`] as const),
  ];
  // In an address on the wire every letter beyond ASCII is encoded.
  const lines = rules.map(
    ([from, to]) => `${encodeURI(link(from))}  ${encodeURI(link(to))}  301\n`,
  );
  return [HEAD, ...lines].join('');
}
