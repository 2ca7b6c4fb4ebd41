import { questionPath } from '../archive/address.ts';
import type { Archive } from '../archive/Archive.ts';
import type { Question } from '../record/entrySchema.ts';
import { feedArchivePath } from './feedAt.ts';
import { followedAt } from './followed.ts';
import { isFollowedList } from './isFollowedList.ts';
import { closedBlocks, newsOf } from './newsOf.ts';

/**
 * The paths below which feeds stand: `/`, each list but those of years, each question that may be or was followed; and
 * what was published and is no more, or has moved. Only a site whose public address is known has them.
 */
export function feedPaths(archive: Archive): string[] {
  const former = [...archive.published, ...archive.moves.keys()].filter(isFollowedList);
  const moved = [...archive.moves.keys()].filter((path) => QUESTION.test(path));
  const paths = new Set([
    ...listPaths(archive),
    ...archive.questions
      .filter((question) => hasFeed(archive, question))
      .map(({ id }) => questionPath(id)),
    ...archive.withdrawn.map(({ id }) => questionPath(id)),
    ...[...former, ...moved].sort(),
  ]);
  return [...paths];
}

/**
 * The paths of the archives of feeds (RFC 5005), each of one block of lines of the log. Questions have none: all that
 * happened to one stands in its feed.
 */
export function feedArchivePaths(archive: Archive): string[] {
  if (!archive.log) return [];
  return listPaths(archive).flatMap((path) => {
    const followed = followedAt(archive, path);
    const news = followed ? newsOf(archive, followed) : [];
    return closedBlocks(archive, news).map((block) => feedArchivePath(path, block));
  });
}

const QUESTION = /^\/questions\/\d{4}\/\d[^/]*\/$/;
const FOLLOWED = ['members', 'groups', 'categories', 'answerers', 'meetings'] as const;

function listPaths(archive: Archive): string[] {
  return ['/', ...FOLLOWED.flatMap((root) => archive[root].map(({ key }) => `/${root}/${key}/`))];
}

/**
 * Whether a question has a feed of its own: while an answer may still come, and for good where one came after all,
 * whatever the way, or it was corrected. Those who follow it learn of it.
 */
export function hasFeed({ log }: Archive, question: Question): boolean {
  const { id, status, answers = [], history, sources } = question;
  const isOpen = status === 'unanswered' || status === 'holding';
  // Its paper may have come first, and the page with the answer later.
  const mayHaveBeen = history !== undefined || sources.length > 1;
  const wasHeld = answers.some((answer) => answer.status === 'holding');
  return isOpen || mayHaveBeen || wasHeld || (log?.followed.has(id) ?? false);
}
