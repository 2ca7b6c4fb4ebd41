import type { Archive, Gathering } from '../archive/Archive.ts';
import { longDate } from '../record/longDate.ts';
import { meetingName } from '../record/wording.ts';
import { absentLines, absentName, absentPath } from './absentPage.ts';
import { FIXED_PAGES } from './fixedPages.ts';
import { listAddress } from './listAddress.ts';
import { pageCount } from './pageOf.ts';
import { REFUSED_NAME, REFUSED_PATH, refusedPages } from './refusedPage.ts';
import { versionAddress } from './versionAddress.ts';

/** The pages that the records of an archive give. */
export interface BuiltPages {
  /** What a list is called, by the path of its first page. */
  readonly nameOf: (first: string) => string | undefined;
  /** Whether a path is one of a page. */
  readonly has: (path: string) => boolean;
}

/** Indexes the lists of an archive once, to be asked about any number of paths. */
export function builtPages(archive: Archive): BuiltPages {
  const { members, groups, categories, answerers, meetings, years, byId, withdrawnById } = archive;
  const refused = refusedPages(archive);
  const lists = new Map<string, { readonly name: string; readonly pages: number }>([
    ...named('members', members),
    ...named('groups', groups),
    ...named('categories', categories),
    ...named('answerers', answerers),
    ...named('questions', years),
    ...named(
      'meetings',
      meetings.map((one) => ({ ...one, name: `${meetingName(one)}, ${longDate(one.date)}` })),
    ),
    ...archive.absent.map(
      (year) =>
        [
          absentPath(year),
          { name: absentName(year), pages: pageCount(absentLines(year)) },
        ] as const,
    ),
    ...(refused > 0 ? [[REFUSED_PATH, { name: REFUSED_NAME, pages: refused }] as const] : []),
  ]);
  const hasList = (path: string) => {
    const list = listAddress(path);
    return list !== undefined && list.number <= (lists.get(list.first)?.pages ?? 0);
  };
  const hasQuestion = (path: string) => {
    const [, id = ''] = /^\/questions\/(\d{4}\/[^/]+)\/$/.exec(path) ?? [];
    return byId.has(id) || withdrawnById.has(id);
  };
  const hasVersion = (path: string) => {
    const { id = '', until = '' } = versionAddress(path) ?? {};
    return archive.versions.get(id)?.includes(until) ?? false;
  };
  return {
    nameOf: (first) => lists.get(first)?.name,
    has: (path) => FIXED_PAGES.has(path) || hasQuestion(path) || hasVersion(path) || hasList(path),
  };
}

function named(root: string, gathered: readonly Gathering[]) {
  return gathered.map(({ key, name, questions }) => {
    return [`/${root}/${key}/`, { name, pages: pageCount(questions.length) }] as const;
  });
}
