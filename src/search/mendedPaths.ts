import { oldAddress } from '../record/oldAddress.ts';
import { lettersOf } from './excerpt.ts';

/** Where the lists are that one looks for under a part of their addresses. */
const LISTS: readonly (readonly [RegExp, string])[] = [
  [/^\/(group|member|meeting|question)\/$/, '/$1s/'],
  [/^\/meetings?\/[a-z]+\/$/, '/meetings/'],
  [/^\/((?:19|20)\d\d)\/$/, '/questions/$1/'],
  [/^\/meetings?\/(?:[a-z]+\/)?((?:19|20)\d\d)\/$/, '/questions/$1/'],
];

/**
 * What an address without a page can mean where it was typed or copied with a mistake: with
 * punctuation behind it, in capitals, without the number of a page, or the beginning of an address.
 * @param path readable, below the base path, with a slash at its start: `/Questions/1989/1960).`.
 * @returns paths of the same form, the likeliest first; their pages may not be there.
 */
export function mendedPaths(path: string): string[] {
  const tidy = `${path.slice(0, lettersOf(path)[1])}/`.toLowerCase();
  const first = /^(.+)\/page\/(?!\d+\/$)[^/]*\/?$/.exec(tidy)?.[1];
  const lists = LISTS.flatMap(([pattern, target]) =>
    pattern.test(tidy) ? [tidy.replace(pattern, target)] : [],
  );
  const old = oldAddress(tidy);
  const mended = [...lists, ...(old ? [old] : []), ...(first ? [`${first}/`] : []), tidy];
  return [...new Set(mended)];
}
