import type { Archive } from '../archive/Archive.ts';
import { moveMistakes, type Move } from '../record/movesIn.ts';
import { builtPages, type BuiltPages } from './builtPages.ts';
import { formerListPage, type FormerList, type FormerListPage } from './formerListPage.ts';
import { listAddress } from './listAddress.ts';
import { movedPage, type MovedPage } from './movedPage.ts';
import { movedTo, movesOf } from './movesOf.ts';
import { versionAddress } from './versionAddress.ts';
import { withdrawnVersionPage, type FormerVersion } from './withdrawnVersionPage.ts';
import type { WithdrawnPage } from './questionPage.ts';

/** An address that stays for those who have it, though no record is shown there now, and why. */
export type Former = Move | FormerList | FormerVersion;

/**
 * The former addresses of an archive: what has moved, and lists that have become empty or shorter. The
 * year of a withdrawn record is among them, published before or not: the record’s page leads there.
 * @throws Error that names each move which does not lead from an address without a page to a page.
 */
export function formersOf(archive: Archive): Former[] {
  const built = builtPages(archive);
  const moves = movesOf(archive);
  const moved = new Set(moves.map(({ from }) => from));
  const years = archive.withdrawn.map(({ id }) => `/questions/${id.slice(0, 4)}/`);
  const gone = [...new Set([...archive.published, ...years])]
    .filter((path) => !built.has(path) && !moved.has(path))
    .sort()
    .flatMap((path) => listAddress(path) ?? []);
  checkMoves(archive, built, new Set(gone.map(({ path }) => path)));
  const lists = gone.map((list): FormerList => {
    const name = built.nameOf(list.first);
    const year = /^\/meetings\/[^/]+\/(\d{4})/.exec(list.first)?.[1];
    const hasYear = year !== undefined && built.has(`/questions/${year}/`);
    return { ...list, ...(name !== undefined && { name }), ...(hasYear && { year }) };
  });
  return [...moves, ...lists, ...withdrawnVersions(archive)];
}

/** The path of a former address. */
export function formerPath(former: Former): string {
  return 'from' in former ? former.from : former.path;
}

/** The page at a former address. */
export function formerPage(
  archive: Archive,
  former: Former,
): MovedPage | FormerListPage | WithdrawnPage {
  if ('from' in former) return movedPage(archive, former);
  if ('withdrawn' in former) return withdrawnVersionPage(archive, former);
  return formerListPage(archive, former);
}

/** Earlier versions that were published of what was taken down since. */
function withdrawnVersions({ published, withdrawnById }: Archive): FormerVersion[] {
  return [...published].sort().flatMap((path) => {
    const version = versionAddress(path);
    const withdrawn = withdrawnById.get(version?.id ?? '');
    return version && withdrawn ? [{ path, until: version.until, withdrawn }] : [];
  });
}

function checkMoves(archive: Archive, built: BuiltPages, gone: ReadonlySet<string>): void {
  const mistakes = [...archive.moves.values()].flatMap(({ place, from }) => {
    const end = movedTo(archive, from);
    if (built.has(from))
      return `${place}: there is a page at ${from}. Take the move out, or correct its from to an address without a page.`;
    if (end === undefined)
      return `${place}: the moves from ${from} lead back to it. Correct its to.`;
    if (built.has(end) || gone.has(end)) return [];
    return `${place}: there is no page at ${end}. Correct the to that leads there.`;
  });
  if (mistakes.length > 0) throw moveMistakes(mistakes);
}
