import type { Archive, Gathering } from '../archive/Archive.ts';
import { headingOf } from '../record/headingOf.ts';
import { longDate } from '../record/longDate.ts';
import {
  isQuestion,
  type EntryFacts,
  type Question,
  type Withdrawn,
} from '../record/entrySchema.ts';
import { meetingName } from '../record/wording.ts';
import { siteConfig } from '../site.config.ts';
import { movedTo } from './movesOf.ts';

/** What a feed follows. */
export interface Followed {
  /** The path that the feed stands below. */
  readonly path: string;
  readonly title: string;
  readonly questions: readonly Question[];
  readonly withdrawn: readonly Withdrawn[];
  /** Whether all that happens here is followed, moves included. */
  readonly isAll: boolean;
}

/** What is followed at a path, or where that has moved to; nothing any more at a former one. */
export function followedAt(archive: Archive, path: string): Followed | undefined {
  const isFormer = archive.published.has(path) || archive.moves.has(path);
  return (
    followedNow(archive, movedTo(archive, path) ?? path) ??
    (isFormer ? { path, title: `No questions at ${path}`, ...NOTHING } : undefined)
  );
}

const NOTHING = { questions: [], withdrawn: [], isAll: false };

function followedNow(archive: Archive, path: string): Followed | undefined {
  const [, root, first, second] = path.split('/');
  if (root === '') {
    const { questions, withdrawn } = archive;
    const { name: title } = siteConfig(archive.invented === 'all');
    return { path, title, questions, withdrawn, isAll: true };
  }
  const list = listNow(archive, root, first);
  if (list) return { ...NOTHING, path, ...list };
  const meeting =
    root === 'meetings' && archive.meetings.find(({ key }) => key === `${first}/${second}`);
  if (meeting) {
    const title = `${meetingName(meeting)}, ${longDate(meeting.date)}`;
    return { ...NOTHING, path, title, questions: meeting.questions };
  }
  const id = `${first}/${second}`;
  const record = root === 'questions' && (archive.byId.get(id) ?? archive.withdrawnById.get(id));
  return record ? { ...NOTHING, path, ...recordNow(record) } : undefined;
}

function recordNow(record: EntryFacts): Pick<Followed, 'title'> & Partial<Followed> {
  return isQuestion(record)
    ? { title: `${headingOf(record)}, ${record.id}`, questions: [record] }
    : { title: `Question ${record.id}`, withdrawn: [record] };
}

/** A list of questions by its address, with what a feed of it is called. */
function listNow(
  { memberBySlug, groups, categories, answererBySlug }: Archive,
  root = '',
  key = '',
): Pick<Followed, 'title' | 'questions'> | undefined {
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
