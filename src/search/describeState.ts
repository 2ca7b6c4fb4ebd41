import { counted } from '../record/wording.ts';
import type { SearchState } from './ArchiveSearch.ts';

/** What the page says where nothing could be searched. */
export const FAILED =
  'Search could not be loaded. Check the connection and try again; some browsers and networks block WebAssembly, which it needs. Questions can be browsed meanwhile.';

/**
 * What the page says of a search: how much was found and in which years, what is not included, and
 * what of it could not be used.
 * @param offers how many members, groups or questions are offered by name.
 */
export function describeState(state: SearchState, offers: number): string {
  const { failed, unusable, searched } = state;
  const allFailed = failed.length > 0 && searched === undefined;
  const parts = [
    allFailed ? FAILED : describeFound(state, offers),
    !allFailed && failed.length > 0 ? describeFailed(failed) : '',
    unusable.length > 0 ? `${quoted(unusable)} was not used: words cannot be left out.` : '',
  ].filter(Boolean);
  return parts.length > 1 ? parts.map((part) => part.replace(/\.?$/, '.')).join(' ') : parts.join();
}

function describeFound(
  { found, complete, searched, unknown }: SearchState,
  offers: number,
): string {
  if (found === 0 && offers > 0) return 'No question has these words; the page they name is below.';
  if (unknown.length > 0) return `Nothing found. No question here has ${quoted(unknown)}.`;
  if (found === 0) return 'Nothing found. Try fewer words, another spelling, or a reference.';
  const said = `${counted(found, 'question')} found`;
  return complete || !searched ? said : `At least ${said}, in ${years(searched.join('-'))}`;
}

function describeFailed(failed: readonly string[]): string {
  const list = failed.map(years).join(', ');
  return `Not included: ${list}. The index could not be loaded; check the connection, reload the page and try again.`;
}

function years(path: string): string {
  const [first, last] = path.split('-');
  return first === last ? String(first) : `${first} to ${last}`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
