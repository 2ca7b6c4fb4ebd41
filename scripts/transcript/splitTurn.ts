import { personSlug } from '../../src/record/personSlug.ts';

/** A line as a turn (a speaker and what is said) or as plain text. */
export interface Turn {
  readonly speaker?: string;
  readonly text: string;
}

/** Offices that speak under their own name. */
const OFFICE =
  /^The (?:Deputy )?(?:Mayor|Chair|Chairman|Chairwoman|Chairperson)(?: of [\p{L} ]+)?$/u;
/** What marks words before a colon as a person: `AM`, `OBE AM`, `MP (Role)`, `(Role)`, `()`. */
const MARKED = /^(?<name>.+?)(?:,? (?:AM|MP|[OCMKD]BE|GBE|[KQ]C|JP|DL))*(?: ?\([^()]*\))?$/u;
/** Two to six words that each begin with a capital, particles between them allowed. */
const NAME =
  /^\p{Lu}[\p{L}.'’‘`-]*(?: (?:(?:de|der|da|di|la|le|van|von|of) )?\p{Lu}[\p{L}.'’‘`-]*){1,5}$/u;
const LONGEST = 120;

/**
 * Splits a line such as `Jon Marsh OBE AM:  With what?` after its speaker. Known from the words
 * before the colon: an office, a name with a title of membership or a role in brackets, or the bare
 * name of someone in `known`. A line such as `The position is this: we …` is no turn.
 */
export function splitTurn(line: string, known: ReadonlySet<string>): Turn {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > LONGEST || !/^(?: |$)/.test(line.slice(colon + 1)))
    return { text: line };
  const speaker = line.slice(0, colon);
  if (!isSpeaker(speaker, known)) return { text: line };
  return { speaker, text: line.slice(colon + 2) };
}

function isSpeaker(printed: string, known: ReadonlySet<string>): boolean {
  // A whole turn may stand in square brackets; the first of them stays with the name.
  const words = printed.replace(/^\[/, '');
  if (words.endsWith(' ')) return false;
  if (OFFICE.test(words)) return true;
  const name = MARKED.exec(words)?.groups?.['name'] ?? words;
  if (!NAME.test(name)) return false;
  return name !== words || known.has(personSlug(name) ?? '');
}
