import type { AbsentYear } from '../archive/absentYears.ts';
import type { Archive } from '../archive/Archive.ts';
import { pagePath, questionPath } from '../archive/address.ts';
import type { Question } from '../record/entrySchema.ts';
import { numberRuns } from '../record/numberRuns.ts';
import { count, counted } from '../record/wording.ts';
import { link } from './address.ts';
import type { Link } from './Link.ts';
import { pagerOf, type Pager } from './ListPageModel.ts';
import { pageHead, type PageHead } from './PageHead.ts';
import { pageNumber, pageOf } from './pageOf.ts';

/** A page of the questions of one year that are not here. */
export interface AbsentPage {
  readonly page: PageHead;
  /** What the page is: `Coverage, page 2`. */
  readonly kind: string;
  readonly heading: string;
  readonly standfirst: string;
  /** The questions of the year that are here. */
  readonly here?: Link;
  readonly cited: readonly CitedLine[];
  /** Numbers that are known elsewhere, some to a line: `0155, 0157 to 1200`. */
  readonly known: readonly string[];
  readonly pager?: Pager;
  /** The years before and after this one that lack questions, too. */
  readonly beside: { readonly previous?: Link; readonly next?: Link };
}

/** A question that is not here, with the questions that cite it: the first ones, and those that are folded. */
interface CitedLine {
  readonly id: string;
  readonly citing: readonly Link[];
  readonly more: readonly Link[];
}

/** A run stays on one line. */
const NO_BREAK = '\u00a0';
const SHOWN_CITING = 5;
/** Runs of numbers in a line: two lines of the printed page at most. */
const RUNS = 8;

/** What the list of a year is called. */
export function absentName({ key }: AbsentYear): string {
  return `Questions from ${key} that are not in this archive`;
}

/** How many lines the list of a year has: each question that is cited is one. */
export function absentLines({ cited, known }: AbsentYear): number {
  return cited.length + knownLines(known).length;
}

/** The path of the list of a year. */
export function absentPath({ key }: AbsentYear): string {
  return `/coverage/${key}/`;
}

/** The link to where the questions of a year begin that are known elsewhere, behind those that are cited. */
export function notCollectedLink(year: AbsentYear): string {
  const page = pagePath(absentPath(year), pageNumber(year.cited.length));
  return `${link(page)}#not-collected`;
}

/** A page of the questions of a year that are not here. @param number from 1. */
export function absentPage(archive: Archive, year: AbsentYear, number: number): AbsentPage {
  const { cited, known } = year;
  const name = absentName(year);
  const lines = [...cited, ...knownLines(known)];
  const part = pageOf(lines, absentPath(year), number);
  const shown = part.items.flatMap((line) => (typeof line === 'string' ? [] : line));
  const pager = pagerOf(part);
  const further = number > 1;
  return {
    page: pageHead(archive, {
      title: further ? `${name}, page ${number}` : name,
      description: `References from ${year.key} that records cite or other sites list, but that are not in this archive.`,
      path: part.path,
      crumb: year.key,
      trail: [{ text: 'Coverage', href: link('/coverage/') }],
      invented: shown.some(({ citing }) => citing.some(({ invented }) => invented)),
    }),
    kind: further ? `Coverage, page ${number}` : 'Coverage',
    heading: name,
    standfirst: standfirst(year),
    ...hereLink(archive, year),
    cited: shown.map(({ id, citing }) => ({
      id,
      citing: citing.slice(0, SHOWN_CITING).map(questionLink),
      more: citing.slice(SHOWN_CITING).map(questionLink),
    })),
    known: part.items.filter((line) => typeof line === 'string'),
    ...(pager && { pager }),
    beside: beside(archive, year),
  };
}

function knownLines(ids: readonly string[]): string[] {
  const runs = numberRuns(ids.map((id) => id.slice(5))).map(({ first, last }) =>
    first === last ? first : `${first}${NO_BREAK}to${NO_BREAK}${last}`,
  );
  return Array.from({ length: Math.ceil(runs.length / RUNS) }, (_, line) =>
    runs.slice(line * RUNS, (line + 1) * RUNS).join(', '),
  );
}

function standfirst({ cited, known }: AbsentYear): string {
  const isOrAre = ({ length }: readonly unknown[]) => (length === 1 ? 'is' : 'are');
  const sentences = [
    ...(cited.length > 0
      ? [
          `${counted(cited.length, 'question')} ${isOrAre(cited)} cited in this archive but not in it.`,
        ]
      : []),
    ...(known.length > 0
      ? [`${counted(known.length, 'question')} ${isOrAre(known)} known to exist elsewhere.`]
      : []),
  ];
  return sentences.join(' ');
}

function hereLink({ years }: Archive, { key }: AbsentYear): Pick<AbsentPage, 'here'> {
  const here = years.find((one) => one.key === key);
  if (!here) return {};
  const text = `Questions from ${key} in this archive: ${count(here.questions.length)}`;
  return { here: { text, href: link(`/questions/${key}/`) } };
}

function questionLink({ id }: Question): Link {
  return { text: id, href: link(questionPath(id)) };
}

function beside({ absent }: Archive, year: AbsentYear): AbsentPage['beside'] {
  const index = absent.indexOf(year);
  const to = (one: AbsentYear | undefined): Link | undefined =>
    one && { text: one.key, href: link(absentPath(one)) };
  const [previous, next] = [to(absent[index - 1]), to(absent[index + 1])];
  return { ...(previous && { previous }), ...(next && { next }) };
}
