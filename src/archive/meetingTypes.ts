import type { Question } from '../record/entrySchema.ts';

/** The type of a meeting, the first part of its address. */
export type MeetingType = NonNullable<Question['meetingType']>;

/** What decides to which meeting a question belongs. */
type MeetingFacts = Pick<Question, 'id' | 'date' | 'meetingType' | 'supplementaryTo'>;

/**
 * The type of each question's meeting, by id. A question without one takes its parent's, else that of
 * the one meeting held on its day, else `other`. The key of its meeting is `type/date`; one without a
 * date is in no meeting, and has no type but its own.
 */
export function meetingTypes(questions: readonly MeetingFacts[]): Map<string, MeetingType> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const typesByDate = new Map<string, Set<MeetingType>>();
  for (const { date, meetingType } of questions) {
    if (!date || !meetingType) continue;
    typesByDate.set(date, (typesByDate.get(date) ?? new Set()).add(meetingType));
  }
  const typeOf = ({ meetingType, supplementaryTo, date }: MeetingFacts) => {
    if (date === undefined) return meetingType;
    const parent = supplementaryTo === undefined ? undefined : byId.get(supplementaryTo);
    const [only, second] = typesByDate.get(date) ?? [];
    return meetingType ?? parent?.meetingType ?? (second ? 'other' : (only ?? 'other'));
  };
  return new Map(
    questions.flatMap((question) => {
      const type = typeOf(question);
      return type ? [[question.id, type] as const] : [];
    }),
  );
}
