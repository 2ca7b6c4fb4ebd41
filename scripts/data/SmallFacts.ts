import type { Question } from '../../src/record/entrySchema.ts';

/** What the data needs to know about all questions at once. */
export type SmallFacts = Pick<
  Question,
  | 'id'
  | 'title'
  | 'kind'
  | 'invented'
  | 'supplementaryTo'
  | 'meeting'
  | 'meetingType'
  | 'date'
  | 'askedBy'
  | 'member'
  | 'organisation'
  | 'group'
  | 'askedOf'
  | 'answers'
  | 'speakers'
  | 'cites'
>;

/**
 * The small facts of a question. Copied: text that was cut out of a file would keep the whole file in
 * memory, and there are a hundred thousand.
 */
export function smallFacts(question: Question): SmallFacts {
  const { id, title, kind, invented, supplementaryTo, meeting, meetingType, date } = question;
  const { askedBy, member, organisation, group, askedOf, answers, speakers, cites } = question;
  return structuredClone({
    ...{ id, title, kind, invented, supplementaryTo, meeting, meetingType, date },
    ...{ askedBy, member, organisation, group, askedOf, answers, speakers, cites },
  });
}
