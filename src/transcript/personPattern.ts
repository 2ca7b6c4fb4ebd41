const word = "\\p{Lu}[\\p{L}.'’‘`-]*";
const title =
  'Rt Hon|Dr\\.?|Sir|Dame|Lord|Lady|Baroness|Baron|Professor|Prof\\.?|Reverend|Revd|Rev\\.?|Councillor|Cllr|Mr\\.?|Mrs\\.?|Ms\\.?|Miss';
const honour = 'AM|MP|[OCMKD]BE|GBE|BEM|[CMKL]VO|[KQ]C|K?CB|JP|DL|QFSM|QPM';
const particles = '(?:(?:de|del|den|der|da|di|du|el|la|le|of|ter|van|von) ){0,3}';

/**
 * How the records print a person, as sources of regular expressions with the flag `u`. Each part that
 * may be absent carries the space that parts it from its neighbour.
 */
export const personPattern = {
  /** One title, without the space behind it: `Baroness`. */
  title,
  /** `Dr `, `The Rt Hon Sir `. */
  titles: `(?:(?:${title}|The) ){0,4}`,
  /** A word that begins with a capital: `O’Vale`, `St.` */
  word,
  /** Two to six such words, particles between them: `Mary-Jane van der Poel`. */
  name: `${word}(?: ${particles}${word}){1,5}`,
  /** ` OBE AM`, `, MP`. */
  honours: `(?:,? (?:${honour})(?!\\p{L})){0,6}`,
  /** Particles between the words of a name, each with its space: `van der `. */
  particles,
  /** `OBE`, `AM, MP`, `III`: what is left in a name’s place where the name was lost. */
  debris: `(?:,? ?(?:${honour}|II|III|IV|VI{0,3}|IX)(?!\\p{L})){1,6}`,
  /** ` (Chair)`, ` (Commissioner, TfL (acting))`, ` ()` where a link was lost. */
  role: '(?:,? ?\\((?:[^()]|\\([^()]{0,60}\\)){0,100}\\))?',
} as const;
