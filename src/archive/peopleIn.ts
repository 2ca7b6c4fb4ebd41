import { commonestName, countNames } from './nameCounts.ts';
import type { Question } from '../record/entrySchema.ts';
import { personSlug } from '../record/personSlug.ts';
import type { Archive, Gathering } from './Archive.ts';

/** What questions print of a person, a group or a membership: nothing else is known of it here. */
export interface Printed {
  /** Days of the first and last question; absent where no day is printed. */
  readonly firstDate?: string;
  readonly lastDate?: string;
  readonly questions: number;
  /** Whether all questions that print it are invented. */
  readonly invented: boolean;
}

/** A person or group under its slug. */
export interface Named extends Printed {
  readonly slug: string;
  /** The form that is printed most often. */
  readonly name: string;
  /** The others, in the order of their characters. */
  readonly otherNames: readonly string[];
}

/** One member in one group. */
export interface Membership extends Printed {
  readonly member: string;
  readonly group: string;
}

/** All whom the records name, in the order of their slugs. */
export interface ArchivePeople {
  /** Who asked, answered or spoke. */
  readonly people: readonly Named[];
  /** Those who asked. */
  readonly members: readonly Named[];
  readonly groups: readonly Named[];
  readonly memberships: readonly Membership[];
}

/**
 * All whom the records of an archive name. Linear in its questions. One whom the records know by office
 * alone has the name that was reviewed.
 */
export function peopleIn({ questions, members, groups, offices }: Archive): ArchivePeople {
  const officeHolders = new Map(offices.toReversed().map(({ person, name }) => [person, name]));
  const mentions = questions.flatMap((question) =>
    [...personsOf(question)].map(([person, names]) => ({ person, names: [...names], question })),
  );
  const gathered = (printed: 'askedBy' | 'organisation') => (one: Gathering) => {
    const names = countNames(one.questions.flatMap((question) => question[printed] ?? []));
    return named(one.key, names, one.questions);
  };
  return {
    people: [...Map.groupBy(mentions, ({ person }) => person)].sort(byKey).map(([slug, those]) =>
      named(
        slug,
        countNames(those.flatMap(({ names }) => names)),
        those.map(({ question }) => question),
        officeHolders.get(slug),
      ),
    ),
    members: members.map(gathered('askedBy')),
    groups: groups.map(gathered('organisation')),
    memberships: memberships(questions),
  };
}

function memberships(questions: readonly Question[]): Membership[] {
  const both = Map.groupBy(
    questions,
    ({ member, group }) => member && group && `${member} ${group}`,
  );
  return [...both].sort(byKey).flatMap(([key, list]) => {
    const [member, group] = key?.split(' ') ?? [];
    return member && group ? [{ member, group, ...printedIn(list) }] : [];
  });
}

/**
 * The persons that a question resolves to, with the names that it prints of each. An office (`The
 * Mayor`) is no name of its holder.
 */
function personsOf(question: Question): Map<string, Set<string>> {
  const { member, askedBy, answers = [], speakers = [] } = question;
  const all = [
    { person: member, as: askedBy },
    ...answers.map(({ person, answeredBy }) => ({ person, as: answeredBy })),
    ...speakers,
  ];
  const persons = new Map<string, Set<string>>();
  for (const { person, as } of all) {
    if (!person) continue;
    const names = persons.get(person) ?? new Set();
    if (as !== undefined && personSlug(as) !== undefined) names.add(as);
    persons.set(person, names);
  }
  return persons;
}

function named(
  slug: string,
  names: ReadonlyMap<string, number>,
  questions: readonly Question[],
  nameElsewhere = slug,
): Named {
  const name = commonestName(names) || nameElsewhere;
  const otherNames = [...names.keys()].filter((other) => other !== name).sort();
  return { slug, name, otherNames, ...printedIn(questions) };
}

/** @param questions in the order of the archive: those without a date come first. */
function printedIn(questions: readonly Question[]): Printed {
  const firstDate = questions.find(({ date }) => date)?.date;
  const lastDate = questions.at(-1)?.date;
  return {
    ...(firstDate && { firstDate }),
    ...(lastDate && { lastDate }),
    questions: questions.length,
    invented: questions.every(({ invented }) => invented === true),
  };
}

function byKey(
  [a = '']: readonly [string | undefined, unknown],
  [b = '']: readonly [string | undefined, unknown],
): number {
  return a < b ? -1 : 1;
}
