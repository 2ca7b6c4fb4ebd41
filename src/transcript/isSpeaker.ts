import { bareSpeaker } from '../record/bareSpeaker.ts';
import { officePattern } from '../record/officePattern.ts';
import { personSlug } from '../record/personSlug.ts';
import { visible } from '../record/visible.ts';
import { isPersonLine } from './isPersonLine.ts';
import { isThing, mayBeThing } from './isThing.ts';
import { personPattern } from './personPattern.ts';
import { thingPattern } from './thingPattern.ts';

const { title, titles, word, name, honours, role } = personPattern;
/** Offices that speak under their own name, the holder’s in brackets behind it: `Mayor (Ada Penrose)`. */
const OFFICE = new RegExp(
  `^(?:${officePattern.anonymous}|(?:The )?(?:Deputy |Acting |Vice[- ])?(?:${officePattern.speaking}|Chief Executive|Clerk)(?: (?:of|for) [\\p{L} ,&’'-]{1,60})?(?: \\((?<holder>${titles}${name}${honours})\\))?)$`,
  'u',
);
/** Those who speak with one voice say little, and their words may head a list: `Members: 25`. */
const COLLECTIVE = new RegExp(`^(?:${officePattern.collective})$`);
const SHOUT = /^[([]?\p{Lu}[^:]{0,60}[.?!…\])]$/u;
/** A name, and what marks words before a colon as one: `AM`, `OBE AM`, `MP (Role)`, `(Role)`, `()`. */
const PERSON = new RegExp(
  `^(?<rank>(?:${officePattern.rank} )?)(?<name>${titles}(?:${name}?)?)(?<honours>${honours})(?<role>(?:${role}){0,2})$`,
  'u',
);
/** A name whose title marks it: `Sir Ian Pell`, `Baroness Hurst of Vale`, `Lord Vale`. */
const TITLED = new RegExp(`^(?:The )?(?:${title}) (?:${name}|${word})$`, 'u');
/** What stands in brackets behind places: `(East)`, `(Zone 3)`, `(2 of 4)`. */
const DIRECTION = new RegExp(
  `^,? ?\\((?:[^()\\d]*\\d[^()]*|(?:${thingPattern.points})(?: \\p{L}+)?|[\\p{Ll} -]+)\\)$`,
  'u',
);
/** An office or a membership in brackets; where a link was lost, the brackets are left. */
const HELD = new RegExp(`\\b(?:${officePattern.held})\\b|\\(\\)`);
/** A body in brackets, of which no place is a part. */
const BODY = /\b(?:for London|Police|Authority|Brigade|Secretariat)\b/;
/** A sentence, or its beginning: no number, and no word of a list. */
const SPEECH = /^(?:$|[^\p{Ll}\p{N}]*\p{Lu}|[^\p{L}]*\p{L}.*[.?!…]["”’')\]]*$)/u;

/** Slugs of people who may be named without a mark. */
export type Known = Pick<ReadonlySet<string>, 'has'>;

/**
 * Whether words before a colon are who speaks what stands behind it: an office, a name with a title
 * of membership, a title of a person or a role in brackets, or the bare name of someone in `known`.
 */
export function isSpeaker(printed: string, text: string, known: Known): boolean {
  // A name may stand in square brackets, and a whole turn, of which the first stays with the name.
  const whole = visible(printed).replace(/^\[([^[\]]+)\]$/, '$1');
  const words = bareSpeaker(whole).replace(/^\[(\p{L}+)\] /u, '$1 ');
  if (COLLECTIVE.test(words)) return SHOUT.test(text.trim());
  const held = OFFICE.exec(words)?.groups;
  // A list of who holds which office: `Deputy Mayor for Ponds: Ada Hill`.
  if (held && / (?:of|for) /.test(words) && !/[.?!…]$/.test(text) && isPersonLine(text))
    return false;
  if (held) return !isThing(held['holder'] ?? '');
  const found = PERSON.exec(words)?.groups;
  if (!found) return false;
  const { rank = '', name: bare = '', honours: honour = '', role: office = '' } = found;
  if (isThing(bare)) return false;
  if (known.has(personSlug(words) ?? '')) return true;
  if (isAbbreviated(words)) return false;
  if (honour !== '' || HELD.test(office)) return true;
  if (rank !== '' || TITLED.test(bare)) return SPEECH.test(text);
  if (BODY.test(office)) return SPEECH.test(text);
  return office !== '' && !mayBeThing(bare) && !DIRECTION.test(office) && SPEECH.test(text);
}

/** `Metropolitan Police Service (MPS): …` is no turn: the brackets hold the initials of the words. */
function isAbbreviated(words: string): boolean {
  const [, bare = '', letters] = /^([^(]{1,100}) \((\p{Lu}{2,8})\)$/u.exec(words) ?? [];
  const initials = bare.split(' ').map(([initial = '']) => initial);
  return (
    letters !== undefined && initials.filter((one) => /\p{Lu}/u.test(one)).join('') === letters
  );
}
