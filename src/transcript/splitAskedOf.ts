import { officePattern } from '../record/officePattern.ts';
import { personPattern } from './personPattern.ts';

/** `and`, `&`, a semicolon; a comma only behind a role in brackets. */
const JOINT = /,? (?:and|&) |(?<=\)), |; /g;
const { titles, name } = personPattern;
/** An office, or a name of two or more words, then a role after a comma or in brackets, or nothing. */
const PERSON = new RegExp(`^(?:${officePattern.mayors}|${titles}${name})(?:,| \\(|$)`, 'u');
const MAYORS = new RegExp(`^${officePattern.mayors}\\b`);

/**
 * The people that one line asks, each with the role as printed: `A B, Role and Dr C D (Role)` gives
 * two, `A B (Role), C D (Role) and E F (Role)` three. An `and` inside a role (`Policing and Crime`) parts nothing: a name must follow it.
 */
export function splitAskedOf(printed: string): string[] {
  const people: string[] = [];
  let start = 0;
  for (const { index, 0: joint } of printed.matchAll(JOINT)) {
    const [before, after] = [printed.slice(start, index), printed.slice(index + joint.length)];
    if (!PERSON.test(before) || !namesWithRole(after, before)) continue;
    people.push(before);
    start = index + joint.length;
  }
  return [...people, printed.slice(start)];
}

/** After a person with a role, another must have one too: `Policing and Crime` is no person. */
function namesWithRole(after: string, before: string): boolean {
  if (!PERSON.test(after) || !/[,(]/.test(before)) return PERSON.test(after);
  return /^[^,(]*[,(]/.test(after) || MAYORS.test(after);
}
