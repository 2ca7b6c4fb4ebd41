import { holderOf } from '../record/holderOf.ts';
import type { Alias, People } from '../record/peopleSchema.ts';
import { personSlug } from '../record/personSlug.ts';
import { slug } from '../record/slug.ts';
import { nameIn } from './nameIn.ts';

/** Whom printed names mean, by what was reviewed by hand. */
export interface Names {
  /** The slug of a person, or undefined where the words name none. */
  readonly person: (printed: string) => string | undefined;
  /** The slug of a party group, or undefined where the words name none. */
  readonly group: (printed: string) => string | undefined;
  /** The slug of who held an office on a day, or undefined where that is not on file. */
  readonly holder: (office: string, date: string | undefined) => string | undefined;
}

const made = new WeakMap<People, Names>();

/** The names of a run. The same few are printed again and again: each is worked out once. */
export function namesOf(people: People): Names {
  const known = made.get(people);
  if (known) return known;
  const names: Names = {
    person: once((printed) => personSlug(nameIn(printed)), people.aliases),
    group: once(groupSlug, people.groups),
    holder: (office, date) => holderOf(office, date, people.offices)?.person,
  };
  made.set(people, names);
  return names;
}

/** What pages print in the place of a group where a member sits in none. */
const NO_GROUP = 'no-organisation';

function groupSlug(printed: string): string | undefined {
  const own = slug(printed);
  return own === '' || own === NO_GROUP ? undefined : own;
}

/** A slug through the reviewed aliases, remembered for each printed form. */
function once(
  slugOf: (printed: string) => string | undefined,
  aliases: readonly Alias[],
): (printed: string) => string | undefined {
  const meant = new Map(aliases.map(({ name, person }) => [slugOf(name), person]));
  const found = new Map<string, string | undefined>();
  return (printed) => {
    if (!found.has(printed)) {
      const own = slugOf(printed);
      found.set(printed, own === undefined ? undefined : (meant.get(own) ?? own));
    }
    return found.get(printed);
  };
}
