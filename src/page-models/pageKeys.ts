import type { AbsentYear } from '../archive/absentYears.ts';
import type { Archive, Gathering } from '../archive/Archive.ts';
import { isQuestion, type EntryFacts, type Question } from '../record/entrySchema.ts';
import { eventCounts } from './eventWords.ts';
import { feedKey } from './feedAt.ts';
import { modelHash } from './modelHash.ts';
import type { PageSubject, SitePage } from './pageList.ts';
import type { Former } from './formerPages.ts';
import { pageOf } from './pageOf.ts';
import { MOST_RELATED, relatedTo } from './referencesOf.ts';

/** What an archive was read from, as digests. */
export interface ArchiveDigests {
  /** Of each entry’s file, by id. */
  readonly entries: ReadonlyMap<string, string>;
  /** Of each raw file, by the name that entries have for it. */
  readonly transcripts: ReadonlyMap<string, string>;
  /** Of each earlier version of an entry, by id and day. */
  readonly versions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Of all else that the pages read. */
  readonly others: string;
}

/** The address of a page, and a short text that changes whenever anything on the page does. */
export type PageKey = readonly [address: string, key: string];

/**
 * The keys of pages, without making any: of the digests of the entries that a page shows something of, and of
 * what it shows of the archive as a whole. A key may change where its page does not, never the other way:
 * `tests/incremental.long.test.ts` holds that over sequences of changes.
 */
export function pageKeys(
  archive: Archive,
  digests: ArchiveDigests,
  pages: readonly SitePage[],
): PageKey[] {
  const madeOf = sourcesOf(archive, digests);
  // In the frame of every page.
  const { invented, questions, example, log } = archive;
  const frame = [invented, questions.length > 1, example, log !== undefined];
  return pages.map(({ address, subject }) => [address, modelHash(frame, madeOf(subject))]);
}

/** Tells what a page is made of, as values that change whenever it does. */
function sourcesOf(archive: Archive, digests: ArchiveDigests): (subject: PageSubject) => unknown {
  const of: DigestOf = ({ id }) => digests.entries.get(id);
  const { members, groups, answerers } = archive;
  const names = modelHash(...[members, groups, answerers].map((lists) => lists.map(nameOf)));
  const offices = modelHash(archive.offices);
  const versionsOf = ({ id }: EntryFacts) => [...(digests.versions.get(id) ?? [])];
  // An earlier version may name what stands anywhere: few questions have one.
  const addresses = modelHash(
    [...archive.byId.keys(), ...archive.withdrawnById.keys()],
    [archive.members, archive.groups, archive.categories, archive.answerers].map((lists) =>
      lists.map(({ key }) => key),
    ),
  );
  const records = modelHash([...digests.entries], digests.others, offices);
  return (subject) => {
    switch (subject.route) {
      case 'question': {
        const { entry } = subject;
        const raw = isQuestion(entry) ? rawOf(entry, digests) : [];
        const around = isQuestion(entry) ? aroundQuestion(archive, entry, of) : [];
        const events = archive.log?.byId.get(entry.id) ?? [];
        return [of(entry), versionsOf(entry), raw, around, offices, events];
      }
      case 'version': {
        const { question } = subject;
        const meeting = archive.meetingOf.get(question.id);
        const parent = archive.byId.get(question.supplementaryTo ?? '');
        const around = [meeting && nameOf(meeting), parent && of(parent), addresses, offices];
        const events = archive.log?.byId.get(question.id) ?? [];
        return [of(question), versionsOf(question), rawOf(question, digests), around, events];
      }
      case 'year':
        return aroundYear(archive, subject, of);
      case 'meeting': {
        // Its states stand on each of its pages.
        const { list } = subject;
        const beside = besideOf(archive.meetings, list).map((one) => one?.key);
        return [list.questions.map(of), beside, subject.number];
      }
      case 'answerer':
        return [aroundMember(subject, of), subject.number === 1 && [names, offices]];
      case 'member':
      case 'group':
      case 'category':
        return [aroundMember(subject, of), subject.number === 1 && names];
      case 'absent':
        return aroundAbsent(archive, subject);
      case 'refused':
        return [archive.refused, subject.number];
      case 'former':
        return formerFacts(subject.former);
      case 'changes':
        return [archive.log?.begun, archive.log?.events.length, archive.log?.events.at(-1)];
      case 'month': {
        const { changes, number } = subject;
        const { items, count } = pageOf(changes.news, '', number);
        const standing = items.map(({ id }) => digests.entries.get(id));
        return [changes.month, eventCounts(changes.news), number, count, items, standing];
      }
      case 'feed':
        return feedKey(archive, subject.path);
      case 'references':
        return subject.held;
      case 'numbers':
        return subject.known;
      case 'sitemap':
        return subject.sitemap;
      case 'fixed':
        return subject.showsRecords && records;
    }
  };
}

/** The digest of an entry. */
type DigestOf = (entry: EntryFacts) => unknown;
/** One page of a list. */
interface ListPage {
  readonly list: Gathering;
  readonly number: number;
}

function nameOf({ key, name }: Gathering): unknown {
  return [key, name];
}

/** The raw files behind a question: its page shows what stands in them. */
function rawOf({ sources, history = [] }: Question, { transcripts }: ArchiveDigests): unknown {
  return [...sources, ...history].map(({ file }) => transcripts.get(file));
}

/** What the page of a question shows of others. */
function aroundQuestion(archive: Archive, question: Question, of: DigestOf): unknown {
  const { id, supplementaryTo = id, speakers = [] } = question;
  const { absent: _, ...related } = relatedTo(archive, question);
  const parent = archive.byId.get(supplementaryTo) ?? question;
  const { previous, next } = archive.neighbours.get(id) ?? {};
  const meeting = archive.meetingOf.get(id);
  return [
    Object.values(related).map((list) => [
      list.length,
      list.slice(0, MOST_SHOWN).map(of),
      list.slice(MOST_SHOWN, MOST_RELATED).map((one) => one.id),
    ]),
    [parent, ...(archive.supplementaries.get(parent.id) ?? [])].map(of),
    [previous, next].map((one) => one && of(one)),
    meeting && nameOf(meeting),
    speakers.map(({ person }) => archive.memberBySlug.has(person ?? '')),
  ];
}

/** No list on the page of a question shows more than the numbers of others. */
const MOST_SHOWN = 50;

/** A page of a year: its questions, their meetings and how large they are; first of all its calendar. */
function aroundYear(archive: Archive, { list, number }: ListPage, of: DigestOf): unknown {
  const { items, count } = pageOf(list.questions, '', number);
  const meetings = new Set(items.map(({ id }) => archive.meetingOf.get(id)));
  const calendar = archive.meetings.filter(({ date }) => date.startsWith(list.key)).map(nameOf);
  return [
    [number, count, list.questions.length],
    items.map(of),
    [...meetings].map((one) => one && [nameOf(one), one.questions.length]),
    number === 1 && calendar,
    besideOf(archive.years, list).map((one) => one?.key),
  ];
}

function besideOf<T>(lists: readonly T[], list: T): readonly (T | undefined)[] {
  const at = lists.indexOf(list);
  return [lists[at - 1], lists[at + 1]];
}

/** A page of a member, group, category or answerer, newest questions first; the first one tells of all of them. */
function aroundMember(
  { list: { name, questions, byYear }, number }: ListPage,
  of: DigestOf,
): unknown {
  const dates = [questions, questions.toReversed()].map((some) => some.find(({ date }) => date));
  const { items, count } = pageOf(questions.toReversed(), '', number);
  const shown = new Set(items.map(({ id }) => id.slice(0, 4)));
  return [
    [...shown].map((year) => byYear.get(year)),
    [name, number, count, questions.length],
    dates.map((one) => one?.date),
    (number === 1 ? questions : items).map(of),
  ];
}

/** A page of what is not here of a year: it says how much, who cites it, and whether anything of the year is here. */
function aroundAbsent(
  archive: Archive,
  { year, number }: { readonly year: AbsentYear; readonly number: number },
): unknown {
  const { key, cited, known } = year;
  return [
    [key, number, known],
    cited.map(({ id, citing }) => [id, citing.map((one) => [one.id, one.invented])]),
    archive.years.find((one) => one.key === key)?.questions.length,
    besideOf(archive.absent, year).map((one) => one?.key),
  ];
}

/** A former address without the place in a file that says so: that is of the machine. */
function formerFacts(former: Former): unknown {
  if (!('from' in former)) return former;
  const { from, to, date, reason } = former;
  return { from, to, date, reason };
}
