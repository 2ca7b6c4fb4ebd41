import type { AbsentYear } from '../archive/absentYears.ts';
import type { Archive, Gathering, Meeting } from '../archive/Archive.ts';
import { pagePath, questionPath, versionPath } from '../archive/address.ts';
import type { HeldReference } from '../cite-check/HeldReference.ts';
import type { EntryFacts, Question } from '../record/entrySchema.ts';
import type { KnownNumbers } from '../search/KnownNumbers.ts';
import { absentLines, absentPath } from './absentPage.ts';
import { changeMonths, type ChangeMonth } from './changeMonths.ts';
import { feedArchivePaths, feedPaths } from './feedPaths.ts';
import { FIXED_PAGES } from './fixedPages.ts';
import { formerPath, formersOf, type Former } from './formerPages.ts';
import { heldReferences } from './heldReferences.ts';
import { knownNumbers } from './knownNumbers.ts';
import { pageCount } from './pageOf.ts';
import { REFUSED_PATH, refusedPages } from './refusedPage.ts';
import { sitemaps, type Sitemap } from './sitemaps.ts';

/** What one file of the site that Astro makes is about. */
export type PageSubject =
  | { readonly route: 'question'; readonly entry: EntryFacts }
  | { readonly route: 'version'; readonly question: Question; readonly until: string }
  | { readonly route: 'year'; readonly list: Gathering; readonly number: number }
  | { readonly route: 'member'; readonly list: Gathering; readonly number: number }
  | { readonly route: 'group'; readonly list: Gathering; readonly number: number }
  | { readonly route: 'category'; readonly list: Gathering; readonly number: number }
  | { readonly route: 'answerer'; readonly list: Gathering; readonly number: number }
  | { readonly route: 'meeting'; readonly list: Meeting; readonly number: number }
  | { readonly route: 'absent'; readonly year: AbsentYear; readonly number: number }
  | { readonly route: 'refused'; readonly number: number }
  | { readonly route: 'former'; readonly former: Former }
  | { readonly route: 'changes' }
  | { readonly route: 'month'; readonly changes: ChangeMonth; readonly number: number }
  | { readonly route: 'feed'; readonly path: string; readonly file: 'feed.xml' | 'feed.json' }
  | {
      readonly route: 'references';
      readonly year: string;
      readonly held: readonly HeldReference[];
    }
  | { readonly route: 'numbers'; readonly hundred: string; readonly known: KnownNumbers }
  | { readonly route: 'sitemap'; readonly sitemap: Sitemap }
  /** One that every archive has: whether its records show on it. */
  | { readonly route: 'fixed'; readonly showsRecords: boolean };

/** One file of the site that Astro makes. */
export interface SitePage {
  /** Below the base path: `/questions/2018/1558/`, `/feed.xml`. */
  readonly address: string;
  readonly subject: PageSubject;
}

/** Pages and other files that every archive has, and on which no record shows. */
const WITHOUT_RECORDS: ReadonlySet<string> = new Set([
  ...['/about/', '/accessibility/', '/data/csv/', '/following/'],
]);

/**
 * All files of the site that Astro makes.
 * @param siteUrl the public address, or the empty string: without it there are no feeds.
 */
export function pageList(archive: Archive, siteUrl: string): SitePage[] {
  const { questions, withdrawn, years, members, groups, categories, answerers, meetings } = archive;
  const entries: readonly EntryFacts[] = [...questions, ...withdrawn];
  return [
    ...fixedPages(siteUrl),
    ...entries.map((entry) => page(questionPath(entry.id), { route: 'question', entry })),
    ...versions(archive),
    ...listsAt('/questions/', years, (list, number) => ({ route: 'year', list, number })),
    ...listsAt('/members/', members, (list, number) => ({ route: 'member', list, number })),
    ...listsAt('/groups/', groups, (list, number) => ({ route: 'group', list, number })),
    ...listsAt('/categories/', categories, (list, number) => ({ route: 'category', list, number })),
    ...listsAt('/answerers/', answerers, (list, number) => ({ route: 'answerer', list, number })),
    ...listsAt('/meetings/', meetings, (list, number) => ({ route: 'meeting', list, number })),
    ...archive.absent.flatMap((year) =>
      pagesOf(absentPath(year), pageCount(absentLines(year)), (number) => {
        return { route: 'absent', year, number };
      }),
    ),
    ...pagesOf(REFUSED_PATH, refusedPages(archive), (number) => ({ route: 'refused', number })),
    ...formersOf(archive).map((former) => page(formerPath(former), { route: 'former', former })),
    ...changesPages(archive),
    ...[...heldReferences(archive)].map(([year, held]) =>
      page(`/data/references/${year}.json`, { route: 'references', year, held }),
    ),
    ...[...knownNumbers(archive)].map(([hundred, known]) =>
      page(`/search/numbers/${hundred}.json`, { route: 'numbers', hundred, known }),
    ),
    ...(siteUrl ? publicFiles(archive) : []),
  ];
}

/** What happened here, if there is a log to tell it. */
function changesPages(archive: Archive): SitePage[] {
  if (!archive.log) return [];
  const months = changeMonths(archive).flatMap((changes) => {
    const { month, news } = changes;
    return pagesOf(`/changes/${month}/`, pageCount(news.length), (number) => {
      return { route: 'month', changes, number };
    });
  });
  return [page('/changes/', { route: 'changes' }), ...months];
}

function versions({ versions: days, byId }: Archive): SitePage[] {
  return [...days].flatMap(([id, untils]) => {
    const question = byId.get(id);
    if (!question) return [];
    return untils.map((until) =>
      page(versionPath(id, until), { route: 'version', question, until }),
    );
  });
}

function fixedPages(siteUrl: string): SitePage[] {
  // Nobody reads robots.txt but at the top of a host.
  const isTop = !siteUrl || new URL(siteUrl).pathname === '/';
  const plain = ['/404.html', '/_headers', ...(isTop ? ['/robots.txt'] : [])];
  return [
    ...[...FIXED_PAGES].map((path) => fixed(path, !WITHOUT_RECORDS.has(path))),
    ...plain.map((path) => fixed(path, false)),
    ...WITH_RECORDS.map((path) => fixed(path, true)),
  ];
}

const WITH_RECORDS = [
  '/_redirects',
  '/following/latest.json',
  '/search/days.json',
  '/search/names.json',
];

/** What needs an address for the world outside. */
function publicFiles(archive: Archive): SitePage[] {
  const maps = sitemaps(archive);
  return [
    fixed('/card.png', false),
    fixed('/opensearch.xml', false),
    ...(maps.length > 0 ? [fixed('/sitemap.xml', true)] : []),
    ...maps.map((sitemap) => page(sitemap.path, { route: 'sitemap', sitemap })),
    ...feedPaths(archive).flatMap((path) =>
      FEEDS.map((file) => page(`${path}${file}`, { route: 'feed', path, file })),
    ),
    ...feedArchivePaths(archive).map((path) =>
      page(`${path}feed.xml`, { route: 'feed', path, file: 'feed.xml' }),
    ),
  ];
}

const FEEDS = ['feed.xml', 'feed.json'] as const;

function fixed(address: string, showsRecords: boolean): SitePage {
  return page(address, { route: 'fixed', showsRecords });
}

function listsAt<List extends Gathering>(
  root: string,
  lists: readonly List[],
  subject: (list: List, number: number) => PageSubject,
): SitePage[] {
  return lists.flatMap((list) =>
    pagesOf(`${root}${list.key}/`, pageCount(list.questions.length), (number) =>
      subject(list, number),
    ),
  );
}

function pagesOf(
  first: string,
  count: number,
  subject: (number: number) => PageSubject,
): SitePage[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers.map((number) => page(pagePath(first, number), subject(number)));
}

function page(address: string, subject: PageSubject): SitePage {
  return { address, subject };
}
