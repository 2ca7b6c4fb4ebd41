import { bareOffice } from '../record/bareOffice.ts';
import type { Question } from '../record/entrySchema.ts';
import type { Alias, Office } from '../record/peopleSchema.ts';
import { personSlug } from '../record/personSlug.ts';
import type { ReviewedItem } from '../record/reviewedList.ts';
import { slug } from '../record/slug.ts';
import { OFFICES } from './checkOffices.ts';
import { problem, type Problem } from './problem.ts';

/** In a smaller archive most names on file are of records that are still to come. */
const MANY = 1000;

/** The reviewed lists of people and groups, each item with its place. */
export interface ReviewedPeople {
  readonly aliases: readonly ReviewedItem<Alias>[];
  readonly groups: readonly ReviewedItem<Alias>[];
  readonly offices: readonly ReviewedItem<Office>[];
}

/**
 * Items that no record needs: an office that none prints, which a slip of the pen makes useless for all
 * later answers, and in a large archive a name that none prints.
 */
export function unusedItems(
  questions: readonly Question[],
  { aliases, groups, offices }: ReviewedPeople,
): Problem[] {
  if (questions.length === 0) return [];
  const names = new Set<string | undefined>();
  const organisations = new Set<string | undefined>();
  for (const { askedBy, askedOf = [], answers = [], speakers = [], organisation } of questions) {
    names.add(askedBy);
    organisations.add(organisation);
    for (const name of askedOf) names.add(name);
    for (const { answeredBy } of answers) names.add(answeredBy);
    for (const { as } of speakers) names.add(as);
  }
  const unusedOffices = unused(OFFICES, offices, ({ office }) => office, bareOffice, names);
  if (questions.length <= MANY) return unusedOffices;
  return [
    ...unused('people/aliases.yaml', aliases, ({ name }) => name, personSlug, names),
    ...unused('people/groups.yaml', groups, ({ name }) => name, slug, organisations),
    ...unusedOffices,
  ];
}

function unused<T>(
  file: string,
  items: readonly ReviewedItem<T>[],
  nameOf: (item: T) => string,
  keyOf: (printed: string) => string | undefined,
  printed: ReadonlySet<string | undefined>,
): Problem[] {
  const used = new Set([...printed].map((name) => name && keyOf(name)));
  return items
    .filter(({ value }) => !used.has(keyOf(nameOf(value))))
    .map(({ value, line, column }) =>
      problem('unused-item', { file, line, column }, `no record contains “${nameOf(value)}”`),
    );
}
