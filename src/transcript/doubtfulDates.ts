import { longDate } from '../record/longDate.ts';
import type { Draft } from './draftRecord.ts';
import { placeOf } from './placeOf.ts';
import { problem, type Problem } from './problem.ts';

/**
 * Dates of meetings that can hardly be right: after today, or years away from the year of the number;
 * and numbers of years to come.
 * @param today in ISO form; left out, no meeting lies in the future.
 */
export function doubtfulDates(drafts: readonly Draft[], today: string | undefined): Problem[] {
  return drafts.flatMap((draft): Problem[] => {
    const { id, date } = draft.facts;
    const place = placeOf(draft);
    const year = Number(id.slice(0, 4));
    const future =
      today !== undefined && year > Number(today.slice(0, 4))
        ? [problem('future-number', place, `the year of ${id} is in the future`)]
        : [];
    if (date === undefined) return future;
    const day = longDate(date);
    return [
      ...future,
      ...(today !== undefined && date > today
        ? [problem('future-meeting', place, `the meeting date, ${day}, is in the future`)]
        : []),
      ...(Math.abs(Number(date.slice(0, 4)) - year) > 1
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
