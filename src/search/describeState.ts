import { counted } from '../record/wording.ts';
import type { SearchState } from './ArchiveSearch.ts';
import type { Failure } from './reportFailure.ts';
import { yearsSearched } from './yearsSearched.ts';

/** What the page says where nothing could be searched. */
export const FAILED: Readonly<Record<Failure, string>> = {
  'not-loaded':
    'Search could not load. Check your connection and try again. (It needs WebAssembly, which some browsers and networks block.) You can still browse the questions.',
  fault:
    'Search failed because of a fault in this site, not your connection. The browser’s console has the details. You can still browse the questions.',
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
      ? `No question contains the word ${quoted(begun)}: words that begin with it were searched instead.`
      : '',
    ...unusable,
    unmet ? `${unmet} was ignored: it is outside the years of this search.` : '',
    // What is offered stands right below.
    some && state.found === 0 && offers > 0 ? 'Perhaps you are looking for:' : '',
  ].filter(Boolean);
  if (parts.length === 1) return parts.join();
  return parts.map((part) => (/[.:]$/.test(part) ? part : `${part}.`)).join(' ');
}

/** Said behind what ends a sentence, or is one. */
const OTHERS = ' Other spellings are listed below.';

function describeFound(
  { found, complete, searched, unknown }: SearchState,
  offers: number,
): string {
  if (found === 0 && offers > 0) return 'No question contains these words.';
  if (unknown.length > 0)
    return `No results. ${quoted(unknown)} ${unknown.length === 1 ? 'does' : 'do'} not appear in any question here.`;
  if (found === 0)
    return 'No results. Try fewer words or a different spelling, or remove a filter.';
  const said = `${counted(found, 'question')} found`;
  return complete || !searched
    ? said
    : `${said} in ${yearsSearched(searched)}; other years not searched yet`;
}

function describeFailed(failed: readonly string[]): string {
  return `${listed(failed)} could not be searched. Check your connection and reload the page.`;
}

function describeFaulty(faulty: readonly string[]): string {
  return `${listed(faulty)} could not be searched because of a fault in this site. The browser’s console has the details.`;
}

function listed(paths: readonly string[]): string {
  return paths.map(years).join(', ');
}

function years(path: string): string {
  const [first = '', last = ''] = path.split('-');
  return yearsSearched([first, last]);
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
