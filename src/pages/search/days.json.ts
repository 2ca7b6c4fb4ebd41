import type { APIRoute } from 'astro';
import { getArchive } from '../../inputs/getArchive.ts';
import { meetingName } from '../../record/wording.ts';
import type { MeetingDays } from '../../search/MeetingDays.ts';

/** The meetings of each day, for whoever searches for a day. */
export const GET: APIRoute = () => {
  const days: MeetingDays = getArchive().meetings.map(({ key, type, date, questions }) => {
    return { key, name: meetingName({ type }), date, questions: questions.length };
  });
  return Response.json(days);
};
