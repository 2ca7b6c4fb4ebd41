import { Feed } from 'feed';
import type { Archive, Gathering } from '../archive/Archive.ts';
import { isQuestion, type Question, type Withdrawn } from '../record/entrySchema.ts';
import { headingOf } from '../record/headingOf.ts';
import { longDate } from '../record/longDate.ts';
import { meetingName, STATUS_NAMES } from '../record/wording.ts';
import { siteConfig } from '../site.config.ts';
import { questionPath } from '../archive/address.ts';
import { absolute } from './address.ts';
import { latestDate } from './latestDate.ts';
import { listAddress } from './listAddress.ts';
import { modelHash } from './modelHash.ts';
import { movedTo } from './movesOf.ts';

/** What a feed follows. */
interface Followed {
  /** The path that the feed stands below. */
  readonly path: string;
  readonly title: string;
  readonly questions: readonly Question[];
  readonly withdrawn?: readonly Withdrawn[];
}

/** So many of the latest changes a feed holds. */
const LENGTH = 50;

/**
 * The paths below which feeds stand: `/`, each list but those of years, each question to be answered; and
 * lists that were published and are no more, or have moved. Only a site whose public address is known has
 * them.
 */
export function feedPaths(archive: Archive): string[] {
  const former = [...archive.published, ...archive.moves.keys()].filter(hadFeed);
  const paths = new Set([
    '/',
    ...FOLLOWED.flatMap((root) => archive[root].map(({ key }) => `/${root}/${key}/`)),
    ...archive.questions.filter(hasFeed).map(({ id }) => questionPath(id)),
    ...former.sort(),
  ]);
  return [...paths];
}

const FOLLOWED = ['members', 'groups', 'categories', 'answerers', 'meetings'] as const;

function hadFeed(path: string): boolean {
  const { kind, number } = listAddress(path) ?? {};
  return number === 1 && kind !== 'Year';
}

/**
 * Whether a question has a feed of its own: while an answer may still come, and for good where one came
 * after a holding answer, or was corrected, so that those who follow it learn of it.
 */
export function hasFeed({ status, answers = [], history }: Question): boolean {
  const isOpen = status === 'unanswered' || status === 'holding';
  return isOpen || history !== undefined || answers.some((answer) => answer.status === 'holding');
}

/** What a feed holds, as a short text that changes whenever it does. */
export function feedKey(archive: Archive, path: string): string {
  const followed = followedAt(archive, path);
  const { name } = siteConfig(archive.invented === 'all');
  return modelHash(name, followed?.path, followed?.title, followed && latestEntries(followed));
}

/**
 * The feed below a path. Its dates are those of the records: nothing in it knows the clock.
 * @param format Atom’s titles are HTML and those of JSON Feed are not: words of a record stay words.
 * @throws Error where the public address is not known, or nothing is followed there.
 */
export function feedAt(archive: Archive, path: string, format: 'atom' | 'json'): Feed {
  const followed = followedAt(archive, path);
  const [home, self] = [absolute('/'), followed && absolute(followed.path)];
  if (!followed || !home || !self) throw new Error(`nothing to follow at ${path}`);
  const { name } = siteConfig(archive.invented === 'all');
  const entries = latestEntries(followed);
  const feed = new Feed({
    title: followed.title === name ? name : `${followed.title} – ${name}`,
    id: self,
    link: self,
    language: 'en-GB',
    copyright: '',
    generator: name,
    updated: new Date(entries[0]?.updated ?? 0),
    feedLinks: { atom: `${self}feed.xml`, json: `${self}feed.json` },
    author: { name },
  });
  for (const { title, path: at, updated, published, summary } of entries) {
    const link = absolute(at) ?? at;
    feed.addItem({
      title: format === 'atom' ? escapeHtml(title) : title,
      id: link,
      link,
      date: new Date(updated),
      published: new Date(published),
      description: escapeHtml(summary),
    });
  }
  return feed;
}

function latestEntries({ questions, withdrawn = [] }: Followed): FeedEntry[] {
  const dated = [...questions, ...withdrawn].flatMap((entry) => {
    const updated = latestDate(entry);
    return updated === undefined ? [] : [{ entry, updated, path: questionPath(entry.id) }];
  });
  return dated
    .sort((a, b) => compare(b.updated, a.updated) || compare(a.path, b.path))
    .slice(0, LENGTH)
    .map(({ entry, updated, path }) => ({ path, updated, ...wordsOf(entry, updated) }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What is followed at a path, or where that has moved to; nothing any more at a former one. */
function followedAt(archive: Archive, path: string): Followed | undefined {
  const isFormer = archive.published.has(path) || archive.moves.has(path);
  return (
    followedNow(archive, movedTo(archive, path) ?? path) ??
    (isFormer ? { path, title: `No questions at ${path}`, questions: [] } : undefined)
  );
}

function followedNow(archive: Archive, path: string): Followed | undefined {
  const [, root, first, second] = path.split('/');
  if (root === '') {
    const { questions, withdrawn } = archive;
    return { path, title: siteConfig(archive.invented === 'all').name, questions, withdrawn };
  }
  const list = listNow(archive, root, first);
  if (list) return { path, ...list };
  const meeting =
    root === 'meetings' && archive.meetings.find(({ key }) => key === `${first}/${second}`);
  if (meeting) {
    const title = `${meetingName(meeting)}, ${longDate(meeting.date)}`;
    return { path, title, questions: meeting.questions };
  }
  const question = root === 'questions' && archive.byId.get(`${first}/${second}`);
  if (!question) return undefined;
  return { path, title: `${headingOf(question)}, ${question.id}`, questions: [question] };
}

/** A list of questions by its address, with what a feed of it is called. */
function listNow(
  { memberBySlug, groups, categories, answererBySlug }: Archive,
  root = '',
  key = '',
): Omit<Followed, 'path'> | undefined {
  const found = (list: Gathering | undefined, title: (name: string) => string) =>
    list && { title: title(list.name), questions: list.questions };
  const isOf = (list: Gathering) => list.key === key;
  switch (root) {
    case 'members':
      return found(memberBySlug.get(key), (name) => `Questions by ${name}`);
    case 'groups':
      return found(groups.find(isOf), (name) => `Questions by ${name}`);
    case 'categories':
      return found(categories.find(isOf), (name) => `Questions in the category ${name}`);
    case 'answerers':
      return found(answererBySlug.get(key), (name) => `Questions answered by ${name}`);
    default:
      return undefined;
  }
}

interface FeedEntry {
  readonly title: string;
  readonly path: string;
  /** ISO dates. */
  readonly updated: string;
  readonly published: string;
  readonly summary: string;
}

function wordsOf(
  entry: Question | Withdrawn,
  updated: string,
): Omit<FeedEntry, 'path' | 'updated'> {
  if (!isQuestion(entry)) {
    const title = `Question ${entry.id} was withdrawn`;
    return { title, published: updated, summary: entry.withdrawn.reason };
  }
  const { id, date, askedBy, status, history = [], invented } = entry;
  const changed = history.at(-1)?.date;
  const summary = [
    `Question ${id}${askedBy ? ` by ${askedBy}` : ''}${date ? ` on ${longDate(date)}` : ''}.`,
    `${STATUS_NAMES[status]}.`,
    ...(changed ? [`The record was changed on ${longDate(changed)}.`] : []),
    ...(invented ? ['An invented record.'] : []),
  ].join(' ');
  return { title: headingOf(entry), published: date ?? updated, summary };
}
