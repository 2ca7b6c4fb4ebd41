import { longDate } from '../record/longDate.ts';
import { counted } from '../record/wording.ts';
import { element } from './element.ts';
import { meetingDaysSchema, type MeetingDays } from './MeetingDays.ts';
import { reportFailure } from './reportFailure.ts';
import { writeQuery } from './SearchQuery.ts';

/**
 * What can be offered for a day that someone typed: its meetings and all questions of the day, or the meetings
 * next to it where it has none; nothing where the list of meetings cannot be loaded.
 * @param base base path of the site, with slashes at both ends.
 * @param day an ISO date.
 */
export async function dayOffers(base: string, day: string): Promise<HTMLElement[]> {
  const meetings = await loadDays(base);
  const link = ({ key, name, date, questions }: MeetingDays[number]) =>
    element(
      'p',
      { class: 'offer' },
      'Meeting: ',
      element('a', { href: `${base}meetings/${key}/` }, `${name}, ${longDate(date)}`),
      ' ',
      element('span', { class: 'note' }, counted(questions, 'question')),
    );
  const here = meetings.filter(({ date }) => date === day);
  if (here.length > 0) {
    const query = { text: '', filters: {}, from: day, to: day, order: 'newest' } as const;
    const all = element('a', { href: writeQuery(query) }, `All questions from ${longDate(day)}`);
    return [...here.map(link), ...(here.length > 1 ? [element('p', { class: 'offer' }, all)] : [])];
  }
  const [before, after] = [
    meetings.findLast(({ date }) => date < day),
    meetings.find(({ date }) => date > day),
  ];
  if (!before && !after) return [];
  const said = `There is no meeting on ${longDate(day)} in this archive. The nearest:`;
  return [
    element('p', { class: 'absent' }, said),
    ...[before, after].flatMap((one) => (one ? [link(one)] : [])),
  ];
}

async function loadDays(base: string): Promise<MeetingDays> {
  const response = await fetch(`${base}search/days.json`).catch(() => undefined);
  if (!response?.ok) return [];
  try {
    return meetingDaysSchema.parse(await response.json());
  } catch (error) {
    reportFailure(error);
    return [];
  }
}
