import type { AbsentYear } from '../archive/absentYears.ts';
import type { Archive } from '../archive/Archive.ts';
import type { Question } from '../record/entrySchema.ts';
import { count, counted } from '../record/wording.ts';
import { absentPath, notCollectedLink } from './absentPage.ts';
import { link } from './address.ts';
import type { Chart } from './chart.ts';
import { coverageCharts } from './coverageCharts.ts';
import type { Link } from './Link.ts';
import { pageHead, type PageHead } from './PageHead.ts';
import {
  REFUSED_PATH,
  REFUSED_SHOWN,
  refusedLine,
  refusedNote,
  type RefusedLine,
} from './refusedPage.ts';

/** A number, and where a reader finds what it counts. */
interface CoverageCount {
  /** With its thousands parted. */
  readonly count: string;
  /** What it counts, for those who hear the link alone: `questions from 1978`. */
  readonly of: string;
  readonly href?: string;
}

/** What of one year is here, and what is not. */
export interface CoverageYear {
  readonly year: string;
  readonly questions: CoverageCount;
  readonly answered: CoverageCount;
  /** References of this year that records cite and that are not here. */
  readonly absent: CoverageCount;
  /** Questions of this year that are known to exist elsewhere and are not here; only where any are known at all. */
  readonly notCollected?: CoverageCount;
}

/** What is published here, what is cited and absent, and what was refused. */
interface CoveragePage {
  readonly page: PageHead;
  /** A sentence in parts, of which some are links. */
  readonly standfirst: readonly { readonly text: string; readonly href?: string }[];
  readonly charts: readonly Chart[];
  /** Newest first. */
  readonly years: readonly CoverageYear[];
  /** What the last column of the years counts, and what it cannot; only where there is such a column. */
  readonly notCollectedNote?: string;
  readonly refusedNote: string;
  /** The first ones. */
  readonly refused: readonly RefusedLine[];
  /** All of them. */
  readonly allRefused?: Link;
}

/** The coverage page, which with the home page is the only one with archive-wide figures. */
export function coveragePage(archive: Archive): CoveragePage {
  const { known, refused } = archive;
  return {
    page: pageHead(archive, {
      title: 'Coverage',
      description:
        'What is published here, what is cited but not in this archive, and what could not be read.',
      path: '/coverage/',
      trail: [],
      invented: archive.invented === 'some',
    }),
    standfirst: standfirst(archive),
    charts: coverageCharts(archive),
    years: coverageYears(archive),
    ...(known && { notCollectedNote: notCollectedNote(known.unnumbered) }),
    refusedNote: refusedNote(archive),
    refused: refused.slice(0, REFUSED_SHOWN).map(refusedLine),
    ...(refused.length > REFUSED_SHOWN && {
      allRefused: {
        text: `All ${counted(refused.length, 'problem')}`,
        href: link(REFUSED_PATH),
      },
    }),
  };
}

function standfirst({ questions, meetings }: Archive): CoveragePage['standfirst'] {
  const part = (list: readonly unknown[], noun: string, path: string) => {
    const text = counted(list.length, noun);
    // A list of one leads nowhere.
    return list.length > 1 ? { text, href: link(path) } : { text };
  };
  const isOrAre = questions.length === 1 ? 'is' : 'are';
  return [
    part(questions, 'question', '/questions/'),
    { text: ' from ' },
    part(meetings, 'meeting', '/meetings/'),
    { text: ` ${isOrAre} published here. There may be others that this site does not have.` },
  ];
}

/** The years of which something is here, cited or known to exist, newest first. */
function coverageYears(archive: Archive): CoverageYear[] {
  const here = new Map(archive.years.map(({ key, questions }) => [key, questions]));
  const absent = new Map(archive.absent.map((year) => [year.key, year]));
  const apart = yearsApart(archive.questions.filter(isAnswered));
  const years = [...new Set([...here.keys(), ...absent.keys()])].sort().reverse();
  return years.map((year) => {
    const questions = here.get(year) ?? [];
    const missing: AbsentYear = absent.get(year) ?? { key: year, cited: [], known: [] };
    const query = new URLSearchParams({ status: 'answered', from: year, to: year });
    return {
      year,
      questions: counting(questions, `from ${year}`, link(`/questions/${year}/`)),
      answered: counting(
        questions.filter(isAnswered),
        `from ${year}, answered`,
        apart.has(year) ? undefined : link(`/search/?${query}`),
      ),
      absent: counting(
        missing.cited,
        `from ${year}, cited but not in this archive`,
        `${link(absentPath(missing))}#absent`,
      ),
      ...(archive.known && {
        notCollected: counting(
          missing.known,
          `from ${year}, not collected`,
          notCollectedLink(missing),
        ),
      }),
    };
  });
}

function counting(
  list: readonly unknown[],
  which: string,
  href: string | undefined,
): CoverageCount {
  const of = `${list.length === 1 ? 'question' : 'questions'} ${which}`;
  return { count: count(list.length), of, ...(list.length > 0 && href && { href }) };
}

function isAnswered({ status }: Question): boolean {
  return status === 'answered';
}

/** Years of which a search, which goes by the day of the meeting, finds other questions than have their reference. */
function yearsApart(questions: readonly Question[]): ReadonlySet<string> {
  const years = questions.flatMap(({ id, date = id }) => {
    const [ofReference, ofMeeting] = [id.slice(0, 4), date.slice(0, 4)];
    return ofReference === ofMeeting ? [] : [ofReference, ofMeeting];
  });
  return new Set(years);
}

function notCollectedNote(unnumbered: number): string {
  const counts =
    '“Not collected” counts questions that web archives or the city’s site are known to hold but this site does not. A question can be counted in both columns.';
  if (unnumbered === 0) return counts;
  const pages = unnumbered === 1 ? 'page is' : 'pages are';
  return `${counts} ${count(unnumbered)} more ${pages} listed without a number and cannot be counted by year.`;
}
