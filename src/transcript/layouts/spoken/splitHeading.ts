import { personSlug } from '../../../record/personSlug.ts';
import { isPersonLine } from '../../isPersonLine.ts';
import type { Known } from '../../isSpeaker.ts';
import { mayBeThing } from '../../isThing.ts';
import { personPattern } from '../../personPattern.ts';

/** What stands behind the number of a question: its title, and who asks where that has no line of its own. */
export interface Heading {
  readonly title?: string;
  readonly askedBy?: string;
  /** Nothing else in the record shows that the last words are a name. */
  readonly guessed?: true;
}

/** Words behind which a place follows, and no name begins: `Works at Vale Pell`. */
const JOINS =
  /(?:^| )(?:a|an|and|around|at|between|by|for|from|in|into|near|of|on|over|the|to|under|with|&)$/i;
/** A word in small letters. */
const SMALL = /(?:^| )\p{Ll}[\p{L}-]*$/u;
/** How words that are no names mostly end. */
const NOUN = /(?:s|ing|ion|ment|ity|ance|ence|ure|ics|ogy)$/;
const { titles, word, honours } = personPattern;
/** A first name and a last one, apart from titles, initials, particles and honours. */
const SHORT = new RegExp(
  `^${titles}(?:${word}(?: \\p{Lu}\\.)?|\\p{Lu}\\.(?: \\p{Lu}\\.){0,2}) (?:\\p{Ll}{1,3} ){0,3}(?!(?:AM|MP|[A-Z]BE)$)${word}${honours}(?: \\(AM\\))?$`,
  'u',
);
/** So many words at the end of a heading may be a name. */
const LONGEST_NAME = 7;

/**
 * Parts the words of a heading such as `Lamp posts Asha Whitlock`: the end that is a name of someone
 * who speaks in the record, or has a title of membership; else two capital words that look like one.
 * @param speakers slugs of the members who speak in the record.
 */
export function splitHeading(words: string, speakers: Known): Heading {
  const starts = [...words.matchAll(/(?<=^| )\S/g)].slice(-LONGEST_NAME).map(({ index }) => index);
  const ends = starts.map((start) => words.slice(start)).filter(isPersonLine);
  const spoken = ends.find((end) => speakers.has(personSlug(end) ?? ''));
  const marked = / (?:AM|\(AM\))$/.test(words) ? ends.find((end) => SHORT.test(end)) : undefined;
  const name = spoken ?? marked ?? ends.find((end) => isLikely(words, end));
  if (name === undefined) return { title: words };
  const title = words.slice(0, -name.length).replace(/(?: [–—-]|,)? ?$/, '');
  const isGuessed = spoken === undefined && marked === undefined;
  return { ...(title !== '' && { title }), askedBy: name, ...(isGuessed && { guessed: true }) };
}

function isLikely(words: string, name: string): boolean {
  const before = words.slice(0, -name.length).trim();
  if (before === '' || !SHORT.test(name) || mayBeThing(name) || JOINS.test(before)) return false;
  return SMALL.test(before) || !NOUN.test(name);
}
