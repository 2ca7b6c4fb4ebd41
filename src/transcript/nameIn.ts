import { officePattern } from '../record/officePattern.ts';
import { isThing } from './isThing.ts';

const HOLDER = new RegExp(
  `^\\[?(?:The )?(?:Deputy |Acting )?(?:${officePattern.speaking})(?: (?:of|for) [^()]{1,60})? \\((\\p{Lu}[^(),]*)\\)$`,
  'u',
);
const RANK = new RegExp(`^\\[?${officePattern.rank} (?=\\p{Lu}\\p{Ll}+\\.? \\p{Lu})`, 'u');

/**
 * The name of a person without what stands before it in the name’s place: the office, with the name
 * in brackets behind it (`Mayor (Ada Penrose)`), or a rank (`Commissioner Sir Ian Pell`).
 */
export function nameIn(printed: string): string {
  const holder = HOLDER.exec(printed)?.[1];
  return holder !== undefined && !isThing(holder) ? holder : printed.replace(RANK, '');
}
