import { narrowings } from './narrowings.ts';
import type { SearchNames } from './SearchNames.ts';
import type { SearchQuery } from './SearchQuery.ts';
import { searchWords, type Term } from './searchWords.ts';

/**
 * What is searched, in one sentence, so that nobody has to guess how what was typed is taken:
 * `Searched for questions with “lamps” and with “buses” or “trams”, without “ferries”; Member: Jon Marsh.`
 */
export function searchSentence(query: SearchQuery, names: SearchNames): string {
  const { wanted, without } = searchWords(query.text);
  const all = wanted.map((choices) => `with ${listed(choices, 'or')}`).join(' and ');
  const none = without.length > 0 ? `without ${listed(without, 'or')}` : '';
  const words = [all, none].filter(Boolean).join(', ');
  const narrowed = narrowings(query, names).map(({ text }) => text);
  return `Searched for ${[`${words ? 'questions' : 'all questions'} ${words}`.trim(), ...narrowed].join('; ')}.`;
}

function listed(terms: readonly Term[], joint: string): string {
  const said = terms.map(({ kind, text }) => {
    if (kind === 'phrase') return `the exact phrase “${text}”`;
    return kind === 'beginning' ? `words that begin with “${text}”` : `“${text}”`;
  });
  return [said.slice(0, -1).join(', '), said.at(-1)].filter(Boolean).join(` ${joint} `);
}
