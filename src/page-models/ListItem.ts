import type { Archive } from '../archive/Archive.ts';
import type { Question, Withdrawn } from '../record/entrySchema.ts';
import { headingOf } from '../record/headingOf.ts';
import { longDate } from '../record/longDate.ts';
import { STATUS_NAMES } from '../record/wording.ts';
import { questionPath } from '../archive/address.ts';
import { link } from './address.ts';
import type { FactValue } from './Fact.ts';

/** One question in a list. */
export interface ListItem {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** What stands behind its title: `3 supplementaries`. */
  readonly behind?: string;
  readonly facts: readonly FactValue[];
  readonly supplementaries: readonly ListItem[];
}

/** Which facts a list shows: the one its heading already tells is left out. */
export type ListShows = 'member' | 'date' | 'both';

/** A question as a line of a list, in a mixed archive marked where it is invented. */
export function listItem(
  archive: Archive,
  question: Question,
  shows: ListShows,
  supplementaries: readonly ListItem[] = [],
): ListItem {
  const { id, date, askedBy, status, invented } = question;
  const marked = invented && archive.invented === 'some';
  return {
    id,
    href: link(questionPath(id)),
    title: headingOf(question),
    facts: [
      ...(shows !== 'member' && date ? [{ text: longDate(date), datetime: date }] : []),
      ...(shows !== 'date' ? [{ text: askedBy ?? 'No member recorded' }] : []),
      ...(shows === 'both' ? [] : [{ text: STATUS_NAMES[status] }]),
      ...(marked ? [{ text: 'Invented' }] : []),
    ],
    supplementaries,
  };
}

/** A withdrawn record as a line of a list: nothing of it is left but the address and the day. */
export function withdrawnItem({ id, withdrawn: { date } }: Withdrawn): ListItem {
  return {
    id,
    href: link(questionPath(id)),
    title: 'This record has been withdrawn',
    facts: [{ text: longDate(date), datetime: date }],
    supplementaries: [],
  };
}

/**
 * Questions with their supplementaries nested below the parent, where that is in the same list.
 * The order of the list is kept.
 */
export function threads(
  archive: Archive,
  questions: readonly Question[],
  shows: ListShows,
): ListItem[] {
  const listed = new Set(questions.map(({ id }) => id));
  const nested = ({ supplementaryTo }: Question) =>
    supplementaryTo !== undefined && listed.has(supplementaryTo);
  return questions
    .filter((question) => !nested(question))
    .map((question) => {
      const below = (archive.supplementaries.get(question.id) ?? []).filter(({ id }) =>
        listed.has(id),
      );
      return listItem(
        archive,
        question,
        shows,
        below.map((one) => listItem(archive, one, shows)),
      );
    });
}
