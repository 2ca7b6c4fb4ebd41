import { longDate } from '../record/longDate.ts';
import type { Draft } from './draftRecord.ts';
import { placeOf } from './placeOf.ts';
import { problem, type Problem } from './problem.ts';

/**
 * Dates of meetings that can hardly be right: after today, or years away from the year of the number.
 * @param today in ISO form; left out, no meeting lies in the future.
 */
export function doubtfulDates(drafts: readonly Draft[], today: string | undefined): Problem[] {
  return drafts.flatMap((draft): Problem[] => {
    const { id, date } = draft.facts;
    if (date === undefined) return [];
    const years = Math.abs(Number(date.slice(0, 4)) - Number(id.slice(0, 4)));
    const place = placeOf(draft);
    const day = longDate(date);
    return [
      ...(today !== undefined && date > today
        ? [problem('future-meeting', place, `the meeting date, ${day}, is still to come`)]
        : []),
      ...(years > 1
        ? [
            problem(
              'far-from-reference',
              place,
              `the meeting date, ${day}, is years away from ${id}`,
            ),
          ]
        : []),
    ];
  });
}
