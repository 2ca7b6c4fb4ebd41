import { parseReference } from '../record/reference.ts';
import { visible } from '../record/visible.ts';
import { lettersOf } from './excerpt.ts';

/** What a reader pasted to get to a question. */
export type PastedReference =
  | { readonly kind: 'question'; readonly id: string }
  /** A number without its year, of at least four digits. */
  | { readonly kind: 'number'; readonly number: string }
  /** The words of an address that has no number. */
  | { readonly kind: 'words'; readonly words: string };

const ADDRESS = /^(?=(?:https?:\/\/|www\.|\/)\S|\S+\.(?:uk|org|com|net|london)\/\S)\S+$/i;
const IN_ADDRESS = /(?:^|\/)(?:questions?\/)?(\d{4}\/\d{1,5}(?:-s?\d{1,4})?)(?:\.json|\.md)?\/?$/i;
/** The present official site names a question by the words of its title, joined: `victims-crime-2`. */
const NAMED = /\/find-an-answer\/([\p{L}\p{N}-]+)\/?$/iu;
const SLUG = /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+){3,}$/u;
/** `1989-1960`; a span of years (`1984-1985`, `2018-19`) is none. */
const HYPHENED = /^(\d{4}) ?[-–] ?(\d{4,5})$/;
const ALONE = /^(?:mqt?|q|questions?|no|number|ref|reference)?[ .:#]{0,3}(\d{1,5})$/i;
/** No reference is longer, with the address that it stands in. */
const LONGEST = 1000;
const SUPPLEMENTARY = / ?[[(,:;–-]? ?suppl(?:ement(?:ary|aries)?)?\b.*/is;

/**
 * Reads a reference as people paste it: all that `parseReference` reads, also in brackets or with a
 * stop behind it, `#1989/1960`, `1989-1960`, the address of a question here or on the official site,
 * `1989/1755 supplementary` (which stands on the page of its question), a number alone, and the words
 * that name a question on the present official site. Undefined where a text is anything else.
 */
export function pastedReference(text: string): PastedReference | undefined {
  if (text.length > LONGEST) return undefined;
  const typed = visible(text).trim().replace(/\s+/g, ' ');
  if (ADDRESS.test(typed)) return ofAddress(typed);
  const [start, end] = lettersOf(typed);
  const bare = typed.slice(start, end);
  const id = parseReference(typed) ?? parseReference(bare) ?? hyphened(bare) ?? mainOf(bare);
  if (id) return { kind: 'question', id };
  const [, number] = ALONE.exec(bare) ?? [];
  if (number) return { kind: 'number', number: number.padStart(4, '0') };
  return SLUG.test(bare) ? { kind: 'words', words: wordsOf(bare) } : undefined;
}

function ofAddress(address: string): PastedReference | undefined {
  const [path = ''] = address.split(/[?#]/);
  const bare = path.slice(0, lettersOf(path)[1]);
  const [, pair = ''] = IN_ADDRESS.exec(bare) ?? [];
  const id = parseReference(pair);
  if (id) return { kind: 'question', id };
  const [, named] = NAMED.exec(bare) ?? [];
  return named ? { kind: 'words', words: wordsOf(named) } : undefined;
}

function hyphened(text: string): string | undefined {
  const [, year = '', number = ''] = HYPHENED.exec(text) ?? [];
  return Number(number) === Number(year) + 1 ? undefined : parseReference(`${year}/${number}`);
}

function mainOf(text: string): string | undefined {
  const main = text.replace(SUPPLEMENTARY, '');
  return main === text ? undefined : parseReference(main);
}

/** The words of a joined name; a number at its end only tells it from another of the same name. */
function wordsOf(slug: string): string {
  return slug.replace(/-\d{1,2}$/, '').replaceAll('-', ' ');
}
