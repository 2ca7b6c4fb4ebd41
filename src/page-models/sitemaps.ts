import type { Archive } from '../archive/Archive.ts';
import type { EntryFacts, Question } from '../record/entrySchema.ts';
import { questionPath } from '../archive/address.ts';
import { absentPath } from './absentPage.ts';
import { changeMonths } from './changeMonths.ts';
import { lastModified } from './lastModified.ts';
import { latestOf } from './latestDate.ts';
import { REFUSED_PATH, refusedPages } from './refusedPage.ts';

/** One page of a sitemap, or one sitemap of their index. */
export interface SitemapEntry {
  readonly path: string;
  /** The latest day that the records of the page tell of; never the day of the build. */
  readonly lastmod?: string;
}

/** One file of the sitemap, and what stands in it. */
export interface Sitemap extends SitemapEntry {
  /** Its number in the name of the file, from 1. */
  readonly number: string;
  readonly entries: readonly SitemapEntry[];
}

const INDEXES = ['/groups/', '/categories/', '/answerers/'];

/** The protocol allows no more addresses in one file. */
const MOST = 50_000;

/**
 * All pages that may stand in a search engine, in files: first what belongs to no year, then a file
 * for each year with its questions and meetings, and what of it is not here. What is added to one year leaves the files of all
 * others as they were. No page that shows an invented record is named.
 */
export function sitemaps(archive: Archive, most = MOST): Sitemap[] {
  if (archive.invented === 'all') return [];
  const years = Map.groupBy(ofYears(archive), ({ year }) => year);
  const groups = [
    ofNoYear(archive),
    ...[...years]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, entries]) => entries.map(({ entry }) => entry)),
  ];
  return groups
    .flatMap((entries) => inParts(entries.sort(byPath), most))
    .map((entries, index) => {
      const number = String(index + 1);
      const lastmod = latestOf(entries.map((one) => one.lastmod));
      return { number, ...entryOf(`/sitemap-${number}.xml`, lastmod), entries };
    });
}

function ofNoYear(archive: Archive): SitemapEntry[] {
  const { questions, members, groups, categories, answerers } = archive;
  // Together these pages show every record, or count it.
  const ofAll =
    archive.invented === 'none'
      ? ['/', '/coverage/', '/data/', '/questions/', '/meetings/', '/members/', ...INDEXES]
      : [];
  const all = latestOf(realOf(questions).map((one) => lastModified(archive, one)));
  return [
    ...[
      '/about/',
      '/accessibility/',
      '/cite-check/',
      '/data/csv/',
      '/following/',
      '/how-to-read/',
      '/search/',
    ].map((path) => entryOf(path)),
    ...ofAll.map((path) => entryOf(path, all)),
    ...lists(archive, members, 'members'),
    ...lists(archive, groups, 'groups'),
    ...lists(archive, categories, 'categories'),
    ...lists(archive, answerers, 'answerers'),
    ...changes(archive),
    ...(archive.invented === 'none' && refusedPages(archive) > 0 ? [entryOf(REFUSED_PATH)] : []),
  ];
}

function ofYears(archive: Archive): { readonly year: string; readonly entry: SitemapEntry }[] {
  const of = (year: string, entry: SitemapEntry) => ({ year: year.slice(0, 4), entry });
  // Of a withdrawn record nothing says any more whether it was invented.
  const withdrawn = archive.invented === 'none' ? archive.withdrawn : [];
  const records: EntryFacts[] = [...realOf(archive.questions), ...withdrawn];
  return [
    ...records.map((one) => of(one.id, entryOf(questionPath(one.id), lastModified(archive, one)))),
    ...archive.years.flatMap((one) =>
      lists(archive, [one], 'questions').map((entry) => of(one.key, entry)),
    ),
    ...archive.meetings.flatMap((one) =>
      lists(archive, [one], 'meetings').map((entry) => of(one.date, entry)),
    ),
    ...archive.absent.flatMap((one) => {
      const citing = one.cited.flatMap((cited) => cited.citing);
      if (realOf(citing).length < citing.length) return [];
      return of(
        one.key,
        entryOf(
          absentPath(one),
          latestOf(citing.map((question) => lastModified(archive, question))),
        ),
      );
    }),
  ];
}

/** Lists with the latest day of their records, but for those that show an invented one. */
function lists(archive: Archive, gathered: Archive['members'], folder: string): SitemapEntry[] {
  return gathered
    .filter(({ questions }) => realOf(questions).length === questions.length)
    .map(({ key, questions }) =>
      entryOf(`/${folder}/${key}/`, latestOf(questions.map((one) => lastModified(archive, one)))),
    );
}

/** What changed here, by month; it may show any record. */
function changes(archive: Archive): SitemapEntry[] {
  if (!archive.log || archive.invented !== 'none') return [];
  const months = changeMonths(archive).map(({ month, news }) =>
    entryOf(`/changes/${month}/`, news[0]?.date),
  );
  return [entryOf('/changes/', latestOf(months.map(({ lastmod }) => lastmod))), ...months];
}

function realOf(questions: readonly Question[]): Question[] {
  return questions.filter(({ invented }) => !invented);
}

function entryOf(path: string, lastmod?: string): SitemapEntry {
  return { path, ...(lastmod && { lastmod }) };
}

function byPath(a: SitemapEntry, b: SitemapEntry): number {
  return a.path < b.path ? -1 : 1;
}

function inParts<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, part) =>
    items.slice(part * most, (part + 1) * most),
  );
}
