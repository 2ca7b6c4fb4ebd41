import { commonest } from '../../src/record/commonest.ts';
import type { Office } from '../../src/record/peopleSchema.ts';
import { personSlug } from '../../src/record/personSlug.ts';
import type { SmallFacts } from './SmallFacts.ts';

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
export interface People {
  /** Who asked, answered or spoke. */
  readonly people: readonly Named[];
  /** Those who asked. */
  readonly members: readonly Named[];
  readonly groups: readonly Named[];
  readonly memberships: readonly Membership[];
}

/**
 * Gathers people and groups from the facts of all questions. Linear in their number.
 * @param offices who held an office: names those whom no record names.
 */
export function gatherPeople(questions: readonly SmallFacts[], offices: readonly Office[]): People {
  const [people, members, groups, memberships] = [tally(), tally(), tally(), tally()];
  for (const question of questions) {
    const { member, askedBy, group, organisation } = question;
    if (member) add(members, member, question, askedBy);
    if (group) add(groups, group, question, organisation);
    if (member && group) add(memberships, `${member} ${group}`, question);
    for (const [person, names] of personsOf(question)) add(people, person, question, ...names);
  }
  const officeHolder = (slug: string) => offices.find(({ person }) => person === slug)?.name;
  return {
    people: listed(people, officeHolder),
    members: listed(members),
    groups: listed(groups),
    memberships: [...memberships].sort(byKey).map(([key, one]) => {
      const [member = '', group = ''] = key.split(' ');
      return { member, group, ...printed(one) };
    }),
  };
}

/**
 * The persons that a question resolves to, with the names that it prints of each. An office (`The
 * Mayor`) is no name of its holder.
 */
export function personsOf(question: SmallFacts): Map<string, Set<string>> {
  const { member, askedBy, answers = [], speakers = [] } = question;
  const named = [
    { person: member, as: askedBy },
    ...answers.map(({ person, answeredBy }) => ({ person, as: answeredBy })),
    ...speakers,
  ];
  const persons = new Map<string, Set<string>>();
  for (const { person, as } of named) {
    if (!person) continue;
    const names = persons.get(person) ?? new Set();
    if (as !== undefined && personSlug(as) !== undefined) names.add(as);
    persons.set(person, names);
  }
  return persons;
}

interface Tally {
  readonly names: Map<string, number>;
  firstDate?: string;
  lastDate?: string;
  questions: number;
  invented: boolean;
}

function tally(): Map<string, Tally> {
  return new Map();
}

function add(
  tallies: Map<string, Tally>,
  key: string,
  { date, invented }: SmallFacts,
  ...names: readonly (string | undefined)[]
): void {
  const fresh: Tally = { names: new Map(), questions: 0, invented: true };
  const one = tallies.get(key) ?? fresh;
  tallies.set(key, one);
  for (const name of names) if (name) one.names.set(name, (one.names.get(name) ?? 0) + 1);
  one.questions += 1;
  one.invented &&= invented === true;
  if (!date) return;
  if (!one.firstDate || date < one.firstDate) one.firstDate = date;
  if (!one.lastDate || date > one.lastDate) one.lastDate = date;
}

function listed(
  tallies: ReadonlyMap<string, Tally>,
  nameElsewhere: (slug: string) => string | undefined = () => undefined,
): Named[] {
  return [...tallies].sort(byKey).map(([slug, one]) => {
    const name = commonest(one.names) || (nameElsewhere(slug) ?? slug);
    const otherNames = [...one.names.keys()].filter((other) => other !== name).sort();
    return { slug, name, otherNames, ...printed(one) };
  });
}

function printed({ names, ...rest }: Tally): Printed {
  return rest;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
