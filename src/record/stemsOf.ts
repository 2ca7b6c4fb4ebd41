import { stem } from 'porter2';
import { folded } from './pagefindInside.ts';

/**
 * The stems under which the index has the words of a text: folded, then Snowball’s English stems;
 * `search` in pagefind_web_js/lib/coupled_search.ts, `stems_from_term` in pagefind_web/src/search.rs.
 */
export function stemsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => {
    const letters = folded(word);
    return letters === '' ? [] : [/\d/.test(letters) ? letters : stem(letters)];
  });
}
