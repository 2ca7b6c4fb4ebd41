import { isHonour } from '../record/honours.ts';
import { slug } from '../record/slug.ts';
import type { SearchName } from './SearchNames.ts';

/** A member who is named beside other words. */
export interface MemberAndWords {
  readonly member: SearchName;
  /** The other words, as they were typed. */
  readonly words: string;
}

/** So many are offered at most. */
const MOST = 3;

/**
 * Members whose name stands among other words: `imogen marlrigg buses`. The last part of the name has to be
 * there whole; without another part of it only where one member alone has that name. Those with most questions
 * first; none where the text is in quotation marks, or has no other words.
 */
export function memberAndWords(text: string, members: readonly SearchName[]): MemberAndWords[] {
  if (/["“”]/.test(text)) return [];
  const typed = text.split(/\s+/).filter(Boolean);
  const found = members.flatMap((member) => {
    const parts = new Set(member.slug.split('-'));
    const isName = typed.map(
      (word) => nameOf(word) !== '' && partsOf(nameOf(word)).every((one) => parts.has(one)),
    );
    const named = typed.filter((_, place) => isName[place]);
    const other = typed.filter((word, place) => !isName[place] && !isHonour(slug(word)));
    const last = member.slug.split('-').at(-1) ?? '';
    const hasLast = named.some((word) => partsOf(nameOf(word)).includes(last));
    return hasLast && other.length > 0
      ? [{ member, words: other.join(' '), parts: named.length, last }]
      : [];
  });
  const most = Math.max(0, ...found.map(({ parts }) => parts));
  return found
    .filter(({ parts, last }) => {
      if (parts < most) return false;
      return parts > 1 || members.filter((one) => one.slug.split('-').at(-1) === last).length === 1;
    })
    .sort((a, b) => b.member.questions - a.member.questions)
    .slice(0, MOST)
    .map(({ member, words }) => ({ member, words }));
}

/** A word as a part of a name: `Marlrigg’s` is `marlrigg`. */
function nameOf(word: string): string {
  return slug(word.replace(/['’]s$/i, ''));
}

function partsOf(name: string): readonly string[] {
  return name.split('-');
}
