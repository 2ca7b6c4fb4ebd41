import { officePattern } from '../record/officePattern.ts';
import { personPattern } from './personPattern.ts';

const { titles, name, honours, role } = personPattern;
const PERSON = new RegExp(
  `^${titles}${name}${honours}(?:${role}|, (?:${officePattern.opening})[\\p{L} ,&'’-]{0,80})$`,
  'u',
);

/** Whether a whole line is the name of one person, with titles, honours and a role behind it. */
export function isPersonLine(words: string): boolean {
  return words.length <= 120 && PERSON.test(words);
}
