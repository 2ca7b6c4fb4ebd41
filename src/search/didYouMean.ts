import { folded } from '../record/pagefindInside.ts';
import type { Spelling } from '../record/spellingList.ts';
import { counted } from '../record/wording.ts';
import { element } from './element.ts';
import { loadSpellings } from './loadSpellings.ts';
import { offersFor } from './offersFor.ts';
import { withOtherWord } from './otherWords.ts';
import type { SearchName, SearchNames } from './SearchNames.ts';
import { suggestions } from './suggestions.ts';
import { writeQuery, type SearchQuery } from './SearchQuery.ts';

/** What is offered where no question has a word. */
export interface DidYouMean {
  readonly elements: readonly HTMLElement[];
  /** Whether other spellings are among it. */
  readonly spellings: boolean;
}

/**
 * For words that no question has: spellings that the archive prints, members of a name like it, and the
 * search without the word. What is offered are links; nothing is searched that was not typed.
 * @param query as the index was asked.
 * @param base base path of the site, with slashes at both ends.
 */
export async function didYouMean(
  query: SearchQuery,
  unknown: readonly string[],
  { members }: SearchNames,
  base: string,
): Promise<DidYouMean> {
  // Without the file there is still the search without the word.
  const spellings = await loadSpellings(`${base}pagefind/`).catch((): readonly Spelling[] => []);
  const words = unknown.map((word) => ({ word, meant: suggestions(word, spellings) }));
  const spelled = words.flatMap(({ word, meant }) => spelledLine(query, word, meant, words.length));
  const named = words.flatMap(({ word }) => membersLike(query.text, word, members));
  return {
    elements: [
      ...togetherLine(query, words),
      ...spelled,
      ...[...new Set(named)].slice(0, MOST).map((member) => memberLine(base, member)),
      ...words.flatMap(({ word }) => withoutLine(query, word)),
    ],
    spellings: spelled.length + named.length > 0,
  };
}

/** So many members are offered at most. */
const MOST = 3;

interface Word {
  readonly word: string;
  readonly meant: readonly Spelling[];
}

/** Where several words are unknown, the search with the nearest spelling of each. */
function togetherLine(query: SearchQuery, words: readonly Word[]): HTMLElement[] {
  if (words.length < 2) return [];
  let text: string | undefined = query.text;
  for (const { word, meant } of words) {
    const [nearest] = meant;
    text = text && nearest && withOtherWord(text, word, nearest.printed);
  }
  return text ? [line('Did you mean ', searchLink(query, text, text), '?')] : [];
}

function spelledLine(
  query: SearchQuery,
  word: string,
  meant: readonly Spelling[],
  unknown: number,
): HTMLElement[] {
  const links = meant.flatMap(({ printed, records }) => {
    const text = withOtherWord(query.text, word, printed);
    if (!text) return [];
    const number = element('span', { class: 'note' }, `(${counted(records, 'question')})`);
    return [[searchLink(query, text, printed), ' ', number]];
  });
  if (links.length === 0) return [];
  const before = unknown > 1 ? `For “${word}”: ` : 'Did you mean ';
  const parts = links.flatMap((link, index) => [...(index > 0 ? [', '] : []), ...link]);
  return [line(before, ...parts, unknown > 1 ? '' : '?')];
}

function withoutLine(query: SearchQuery, word: string): HTMLElement[] {
  const text = withOtherWord(query.text, word, '');
  return text ? [line(searchLink(query, text, `Search without “${word}”`))] : [];
}

/** Members of whose name a part is like the word, where the other words fit the name as well or alone. */
function membersLike(
  text: string,
  word: string,
  members: readonly SearchName[],
): readonly SearchName[] {
  const parts = new Map<string, number>();
  for (const { name, questions } of members) {
    for (const part of name.split(/[\s-]+/)) parts.set(part, (parts.get(part) ?? 0) + questions);
  }
  const spellings = [...parts].map(([printed, records]): Spelling => {
    return { printed, folded: folded(printed), records: Math.max(1, records) };
  });
  return suggestions(word, spellings).flatMap(({ printed }) => {
    const whole = withOtherWord(text, word, printed);
    return whole ? offersFor(whole, members) : [];
  });
}

function memberLine(base: string, { slug, name, questions }: SearchName): HTMLElement {
  const link = element('a', { href: `${base}members/${slug}/` }, name);
  const note = element('span', { class: 'note' }, counted(questions, 'question'));
  return line('Member: ', link, ' ', note);
}

function searchLink(query: SearchQuery, text: string, label: string): HTMLElement {
  return element('a', { href: writeQuery({ ...query, text }) }, label);
}

function line(...parts: readonly (Node | string)[]): HTMLElement {
  return element('p', { class: 'meant' }, ...parts);
}
