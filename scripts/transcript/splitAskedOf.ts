const AND = / (?:and|&) /g;
/** A name of two or more words, then a role after a comma or in brackets, or nothing more. */
const PERSON =
  /^(?:(?:Dr|Sir|Dame|Lord|Lady|Baroness|Professor|Mr|Mrs|Ms) )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:,| \(|$)/u;

/**
 * The people that one line asks, each with the role as printed: `A B, Role and Dr C D (Role)` gives
 * two. An `and` inside a role (`Policing and Crime`) parts nothing: a name must follow it.
 */
export function splitAskedOf(printed: string): string[] {
  const people: string[] = [];
  let start = 0;
  for (const { index, 0: joint } of printed.matchAll(AND)) {
    const [before, after] = [printed.slice(start, index), printed.slice(index + joint.length)];
    if (!PERSON.test(before) || !namesWithRole(after, before)) continue;
    people.push(before);
    start = index + joint.length;
  }
  return [...people, printed.slice(start)];
}

/** After a person with a role, another must have one too: `Policing and Crime` is no person. */
function namesWithRole(after: string, before: string): boolean {
  return PERSON.test(after) && (/[,(]/.test(before) ? /^[^,(]*[,(]/.test(after) : true);
}
