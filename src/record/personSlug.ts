import { HONOURS, TITLES } from './honours.ts';
import { officePattern } from './officePattern.ts';
import { slug } from './slug.ts';

/** Offices, with or without what they are of: no one's name. */
const OFFICE = new RegExp(
  `^(?:the )?(?:deputy )?(?:${officePattern.nameless})(?: (?:of|for) .*)?$`.replaceAll(' ', '-'),
  'i',
);
/**
 * The slug of a person by the printed name: role (after a comma or in brackets), titles and honours
 * are dropped. `Dr Onkar Sahota AM` and `Onkar Sahota (Chair)` both give `onkar-sahota`.
 * Undefined where the words name no person: nothing is left, or an office (`The Mayor`, `Chair`).
 */
export function personSlug(printed: string): string | undefined {
  const name = printed.replace(/[(,].*/s, '');
  const whole = slug(name);
  if (OFFICE.test(whole)) return undefined;
  const words = whole.split('-').filter(Boolean);
  if (words[0] === 'the' && !TITLES.has(words[1] ?? '')) return undefined;
  if (words[0] === 'the') words.shift();
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && HONOURS.has(words.at(-1) ?? '')) words.pop();
  return words.join('-') || undefined;
}
