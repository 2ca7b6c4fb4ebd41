import type { Archive } from '../archive/Archive.ts';
import type { LogEvent } from '../archive/LogEvent.ts';
import { questionPath } from '../archive/address.ts';
import { NO_CHANGES, type LatestChanges } from '../following/LatestChanges.ts';
import { headingOf } from '../record/headingOf.ts';
import type { Question } from '../record/entrySchema.ts';
import { slug } from '../record/slug.ts';
import { eventName } from './eventWords.ts';
import { isNews } from './newsOf.ts';

/** So many of the latest changes are listed for those who follow something: some 30 kB. */
const LISTED = 1000;
/** The questions of so many can be searched: one of two words then loads some 140 kB, most of it the program. */
const SEARCHED = 150;

/** The latest of what happened here that can be searched by itself, in the order of the log. */
export function searchedEvents(events: readonly LogEvent[]): LogEvent[] {
  return events.filter(isNews).slice(-SEARCHED);
}

/** What happened here last, as a browser is told that follows something; nothing where there is no log. */
export function latestChanges(archive: Archive): LatestChanges {
  const { log } = archive;
  if (!log) return NO_CHANGES;
  const all = log.events.filter(isNews);
  const latest = all.slice(-LISTED);
  const after = (most: number) => (all.at(-1 - most)?.number ?? 0) + 1;
  const ids = new Set(latest.map(({ id }) => id));
  return {
    lines: log.events.at(-1)?.number ?? 0,
    from: after(LISTED),
    searchedFrom: after(SEARCHED),
    events: latest
      .map((event) => {
        const { number, date, id } = event;
        return { number, date, what: eventName(event), id };
      })
      .reverse(),
    records: Object.fromEntries([...ids].map((id) => [id, recordOf(archive, id)])),
  };
}

function recordOf(archive: Archive, id: string): LatestChanges['records'][string] {
  const question = archive.byId.get(id);
  if (!question) return { lists: [] };
  const { invented } = question;
  return {
    title: headingOf(question),
    lists: listsOf(archive, question),
    ...(invented && { invented }),
  };
}

/** The paths of all that a question can be followed by, but for searches. */
function listsOf({ meetingOf }: Archive, question: Question): string[] {
  const { id, member, group, category = '', answers = [], supplementaryTo } = question;
  const meeting = meetingOf.get(id)?.key;
  const persons = new Set(answers.flatMap(({ person }) => person ?? []));
  return [
    ...(member ? [`/members/${member}/`] : []),
    ...(group ? [`/groups/${group}/`] : []),
    ...(slug(category) ? [`/categories/${slug(category)}/`] : []),
    ...(meeting ? [`/meetings/${meeting}/`] : []),
    ...[...persons].map((person) => `/answerers/${person}/`),
    ...(supplementaryTo ? [questionPath(supplementaryTo)] : []),
  ];
}
