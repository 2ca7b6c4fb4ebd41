import * as z from 'zod/mini';

const meeting = z.strictObject({
  /** Of its page: `mqt/2018-06-21`. */
  key: z.string(),
  name: z.string(),
  date: z.string(),
  questions: z.int(),
});

/** All meetings, oldest first, as search/days.json has them. */
export const meetingDaysSchema = z.readonly(z.array(meeting));

/** All meetings, oldest first. */
export type MeetingDays = z.infer<typeof meetingDaysSchema>;
