import { count } from '../record/wording.ts';
import { columnsPicture } from '../picture/columnsPicture.ts';
import type { Picture } from '../picture/Picture.ts';
import type { Figure } from '../picture/stacks.ts';
import { csvLine } from '../record/csvLine.ts';
import { writeQuery, type OverTime, type SearchQuery } from './SearchQuery.ts';
import type { YearFound } from './yearsFound.ts';

/** The results of one search, or of two, by year: as they are drawn, as a table and as a file. */
interface OverTimeView {
  /** One of each search, on the same scale: for phones, and for all that is wider. */
  readonly charts: readonly {
    readonly caption: string;
    readonly pictures: { readonly narrow: Picture; readonly wide: Picture };
  }[];
  readonly columns: readonly string[];
  readonly rows: readonly OverTimeRow[];
  /** Lines of a CSV file (RFC 4180), its head first. */
  readonly file: readonly string[];
}

interface OverTimeRow {
  readonly year: string;
  /** The query part of the address of the search in that year alone; none where nothing was found. */
  readonly href?: string;
  readonly values: readonly string[];
}

/** As wide as the column of results at 320 and at 736 pixels. */
const [NARROW, WIDE] = [284, 464];
/** Said where a year could not be searched. */
const UNKNOWN = 'not known';

/**
 * Puts the results of searches by year side by side.
 * @param texts what each of the searches is for, in words.
 * @param query the first of them: a bar leads to it in one year.
 * @param invented whether all that was counted is invented, which the file then says.
 */
export function overTime(
  years: readonly YearFound[],
  texts: readonly string[],
  query: SearchQuery,
  invented: boolean,
): OverTimeView {
  const { over = 'number' } = query;
  const figures = texts.map((_, search) => years.map((year) => figureOf(year, search, over)));
  const highest = Math.max(0, ...figures.flat().map(({ value }) => value));
  return {
    charts: texts.map((text, search) => {
      const total = years.reduce((sum, { found }) => sum + (found[search] ?? 0), 0);
      const draw = (width: number) =>
        withLinks(columnsPicture(figures[search] ?? [], width, highest), years, search, query);
      return {
        caption: `${text}: ${count(total)} of ${count(allOf(years))} questions`,
        pictures: { narrow: draw(NARROW), wide: draw(WIDE) },
      };
    }),
    columns: ['Year', ...texts.flatMap((text) => [text, 'Share']), 'All questions'],
    rows: years.map((year) => rowOf(year, query)),
    file: fileOf(years, texts, invented),
  };
}

function figureOf({ year, questions, found }: YearFound, search: number, over: OverTime): Figure {
  const number = found[search] ?? 0;
  if (over === 'number') return { label: year, value: number };
  const share = questions === 0 ? 0 : number / questions;
  return { label: year, value: share, text: percent(share) };
}

/** The bars of the first search lead to its results of the year; those of the second to that search. */
function withLinks(
  { areas, ...picture }: Picture,
  years: readonly YearFound[],
  search: number,
  query: SearchQuery,
): Picture {
  const linked = areas.flatMap((area, index) => {
    const number = years[index]?.found[search] ?? 0;
    const one = search === 0 ? query : { ...query, text: query.beside ?? '' };
    return number > 0 ? [{ ...area, href: ofYear(one, area.label) }] : [];
  });
  return { ...picture, areas: linked };
}

function ofYear({ text, filters, order }: SearchQuery, year: string): string {
  return writeQuery({ text, filters, order, from: year, to: year });
}

function rowOf({ year, questions, found }: YearFound, query: SearchQuery): OverTimeRow {
  const values = found.flatMap((number) =>
    number === undefined
      ? [UNKNOWN, UNKNOWN]
      : [count(number), questions === 0 ? '–' : percent(number / questions)],
  );
  const href = (found[0] ?? 0) > 0 ? { href: ofYear(query, year) } : {};
  return { year, ...href, values: [...values, count(questions)] };
}

function fileOf(
  years: readonly YearFound[],
  texts: readonly string[],
  invented: boolean,
): readonly string[] {
  const head = ['year', 'questions', ...texts, ...(invented ? ['invented'] : [])];
  const lines = years.map(({ year, questions, found }) => {
    const numbers = found.map((number) => String(number ?? ''));
    return csvLine([year, String(questions), ...numbers, ...(invented ? ['true'] : [])]);
  });
  // A byte order mark, by which spreadsheets know UTF-8.
  return [`\ufeff${csvLine(head)}`, ...lines];
}

function allOf(years: readonly YearFound[]): number {
  return years.reduce((sum, { questions }) => sum + questions, 0);
}

/** Small shares keep two digits that mean something: `4.2%`, `0.034%`. */
function percent(share: number): string {
  const digits = share > 0 && share < 0.001 ? 3 : 1;
  return `${(100 * share).toFixed(digits)}%`;
}
