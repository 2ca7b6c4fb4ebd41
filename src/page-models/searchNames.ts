import type { Archive, Gathering } from '../archive/Archive.ts';
import { meetingTypes } from '../archive/meetingTypes.ts';
import type { Question } from '../record/entrySchema.ts';
import type { SearchName, SearchNames } from '../search/SearchNames.ts';

/**
 * What the search page knows of an archive before it loads an index: the names behind the slugs of filters,
 * and how many questions have each value of a filter.
 */
export function searchNames(archive: Archive): SearchNames {
  const { questions, members, groups, categories, answerers } = archive;
  const types = meetingTypes(questions);
  return {
    members: members.map(named),
    groups: groups.map(named),
    categories: categories.map(named),
    answerers: answerers.map(named),
    counts: {
      year: countsOf(questions, yearOf),
      askedOf: countsOf(questions, ({ askedOf }) => askedOf),
      meeting: countsOf(questions, ({ id, meetingType }) => types.get(id) ?? meetingType),
      status: countsOf(questions, ({ status }) => status),
      kind: countsOf(questions, ({ kind }) => kind),
      attachments: countsOf(questions, ({ answers = [] }) =>
        answers.some(({ attachments }) => attachments !== undefined) ? 'yes' : 'no',
      ),
    },
  };
}

function named({ key, name, questions }: Gathering): SearchName {
  const years = questions.map(yearOf).sort();
  const [from = '', to = ''] = [years[0], years.at(-1)];
  return { slug: key, name, questions: questions.length, from, to };
}

/** The year of its meeting: that of the number where no day is known. */
function yearOf({ id, date }: Question): string {
  return (date ?? id).slice(0, 4);
}

function countsOf(
  questions: readonly Question[],
  valuesOf: (question: Question) => string | readonly string[] | undefined,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const question of questions) {
    for (const value of [valuesOf(question) ?? []].flat()) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
