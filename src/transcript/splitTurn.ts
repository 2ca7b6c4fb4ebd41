import { bareSpeaker } from '../record/bareSpeaker.ts';
import { officePattern } from '../record/officePattern.ts';
import { personSlug } from '../record/personSlug.ts';
import { visible } from '../record/visible.ts';
import { personPattern } from './personPattern.ts';

/** A line as a turn (a speaker and what is said) or as plain text. */
export interface Turn {
  readonly speaker?: string;
  readonly text: string;
}

/** Offices that speak under their own name. */
const OFFICE = new RegExp(
  `^(?:The )?(?:Deputy )?(?:${officePattern.speaking})(?: (?:of|for) [\\p{L} ]{1,60})?$`,
  'u',
);
const { titles, name, honours, role } = personPattern;
/** A name, and what marks words before a colon as one: `AM`, `OBE AM`, `MP (Role)`, `(Role)`, `()`. */
const PERSON = new RegExp(`^(?<name>${titles}${name}?)(?<mark>${honours}${role})$`, 'u');
/** What a document numbers: `Table One (London): …` is no turn. */
const THING =
  /^(?:Annex|Appendix|Figure|Line|Note|Option|Page|Paragraph|Part|Phase|Policy|Proposal|Recommendation|Route|Section|Stage|Step|Table|Year|Zone) /;
const LONGEST = 120;

/**
 * Splits a line such as `Jon Marsh OBE AM:  With what?` after its speaker. Known from the words
 * before the colon: an office, a name with a title of membership or a role in brackets, or the bare
 * name of someone in `known`. A line such as `The position is this: we …` is no turn.
 */
export function splitTurn(line: string, known: ReadonlySet<string>): Turn {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > LONGEST || !/^(?: |$)/.test(line.slice(colon + 1, colon + 2)))
    return { text: line };
  const speaker = line.slice(0, colon);
  if (!isSpeaker(speaker, known)) return { text: line };
  return { speaker, text: line.slice(colon + 2) };
}

function isSpeaker(printed: string, known: ReadonlySet<string>): boolean {
  // A whole turn may stand in square brackets; the first of them stays with the name.
  const words = visible(bareSpeaker(printed));
  if (OFFICE.test(words)) return true;
  const found = PERSON.exec(words)?.groups;
  if (!found || THING.test(words)) return false;
  return known.has(personSlug(words) ?? '') || (found['mark'] !== '' && !isAbbreviated(words));
}

/** `Metropolitan Police Service (MPS): …` is no turn: the brackets hold the initials of the words. */
function isAbbreviated(words: string): boolean {
  const [, name = '', letters] = /^([^(]{1,100}) \((\p{Lu}{2,8})\)$/u.exec(words) ?? [];
  const initials = name.split(' ').map(([initial = '']) => initial);
  return (
    letters !== undefined && initials.filter((one) => /\p{Lu}/u.test(one)).join('') === letters
  );
}
