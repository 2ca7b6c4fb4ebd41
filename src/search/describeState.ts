import { counted } from '../record/wording.ts';
import type { SearchState } from './ArchiveSearch.ts';
import type { Failure } from './reportFailure.ts';

/** What the page says where nothing could be searched. */
export const FAILED: Readonly<Record<Failure, string>> = {
  'not-loaded':
    'Search could not be loaded. Check the connection and try again; some browsers and networks block WebAssembly, which it needs. Questions can be browsed meanwhile.',
  fault:
    'Search failed because of a fault in this site, not in your connection. The browser’s console has the details. Questions can be browsed meanwhile.',
};

/**
 * What the page says of a search: how much was found and in which years, what is not included, and
 * what of it could not be used.
 * @param offers how many members, groups or questions are offered by name.
 * @param spellings whether other spellings of a word that no question has are offered below.
 */
export function describeState(state: SearchState, offers: number, spellings = false): string {
  const { failed, faulty, searchable, begun, unusable, searched, unmet } = state;
  if (!searchable) return 'There is nothing to search yet: this archive has no questions.';
  const some = searched !== undefined || failed.length + faulty.length === 0;
  const parts = [
    some
      ? describeFound(state, offers) + (spellings ? OTHERS : '')
      : FAILED[faulty.length > 0 ? 'fault' : 'not-loaded'],
    some && failed.length > 0 ? describeFailed(failed) : '',
    some && faulty.length > 0 ? describeFaulty(faulty) : '',
    begun.length > 0 && state.found > 0
      ? `No question has ${quoted(begun)} as a word: words that begin with it were searched.`
      : '',
    ...unusable,
    unmet ? `${unmet} was not used: it lies outside the years of this search.` : '',
  ].filter(Boolean);
  return parts.length > 1 ? parts.map((part) => part.replace(/\.?$/, '.')).join(' ') : parts.join();
}

/** Said behind what ends a sentence, or is one. */
const OTHERS = ' Other spellings are below.';

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
  return `Not included: ${listed(failed)}. The index could not be loaded; check the connection, reload the page and try again.`;
}

function describeFaulty(faulty: readonly string[]): string {
  return `Not included: ${listed(faulty)}, because of a fault in this site; the browser’s console has the details.`;
}

function listed(paths: readonly string[]): string {
  return paths.map(years).join(', ');
}

function years(path: string): string {
  const [first, last] = path.split('-');
  return first === last ? String(first) : `${first} to ${last}`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
