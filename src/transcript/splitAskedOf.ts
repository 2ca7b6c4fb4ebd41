import { officePattern } from '../record/officePattern.ts';
import { isThing } from './isThing.ts';
import { personPattern } from './personPattern.ts';

/** `and`, `&`, a semicolon, a comma: whether it parts two people, the words on both sides tell. */
const JOINT = /,? (?:and|&) |, |; /g;
const { titles, word, name, honours } = personPattern;
/** An office, or a name of two or more words, then a role after a comma or in brackets, or nothing. */
const PERSON = new RegExp(
  `^(?:${officePattern.mayors}|(?<name>${titles}(?:${name}?|${word}(?= [(]))${honours}))(?=,|;| \\(| and | & |$)`,
  'u',
);
const MAYORS = new RegExp(`^${officePattern.mayors}\\b`);
/** With one of these a role begins, and no name: `Deputy Mayor, Transport`. */
const OFFICE = new RegExp(`^(?:${officePattern.opening})\\b`);

/**
 * The people that one line asks, each with the role as printed: `A B, Role and Dr C D (Role)` gives
 * two, `A B (Role), C D (Role) and E F (Role)` three, and so does `A B, C D and E F`. An `and` inside
 * a role or in brackets (`Policing and Crime`) parts nothing: a name must follow it.
 */
export function splitAskedOf(printed: string): string[] {
  const people: string[] = [];
  let start = 0;
  for (const { index, 0: joint } of printed.matchAll(JOINT)) {
    const [before, after] = [printed.slice(start, index), printed.slice(index + joint.length)];
    if (isOpen(before) || !isPerson(before) || !begins(after, before, joint)) continue;
    people.push(before);
    start = index + joint.length;
  }
  return [...people, printed.slice(start)];
}

const LONGEST_ROLE = 200;

/** Whether brackets are open at the end. */
function isOpen(words: string): boolean {
  const end = words.slice(-LONGEST_ROLE);
  return end.lastIndexOf('(') > end.lastIndexOf(')');
}

function isPerson(words: string): boolean {
  const found = PERSON.exec(words);
  return found !== null && !isThing(found.groups?.['name'] ?? '') && !OFFICE.test(words);
}

/**
 * After a person with a role, another must have one too: `Policing and Crime` is no person. A comma
 * parts two people only behind brackets or a bare name, or before a name with a role of its own.
 */
function begins(after: string, before: string, joint: string): boolean {
  if (!isPerson(after)) return false;
  const hasRole = /[,(]/.test(before);
  if (MAYORS.test(after) || (!hasRole && joint !== ', ')) return true;
  if (joint === ', ' && !hasRole) return BARE.test(after);
  return joint === ', ' && !before.endsWith(')')
    ? /^[^,(]*(?:\(|, (?:\p{Lu}\p{L}*))/u.test(after) && ROLE.test(after)
    : /^[^,(]*[,(]/.test(after);
}

/** A name without a role, alone or in a list. */
const BARE = new RegExp(`^${titles}${name}?${honours}(?:, |; | and | & |$)`, 'u');
/** A name with an office behind a comma or in brackets. */
const ROLE = new RegExp(`^[^,(]*(?:, | \\()(?:[^,()]{0,40} )?(?:${officePattern.role})\\b`, 'u');
