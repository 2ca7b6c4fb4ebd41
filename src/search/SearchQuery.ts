import { firstDay, lastDay, typedDay } from './typedDay.ts';

/** What a search can be narrowed by, in the order in which the page offers it. */
export const FILTERS = [
  ...(['member', 'group', 'category', 'askedOf', 'answeredBy', 'meeting', 'day'] as const),
  ...(['status', 'kind', 'attachments', 'table'] as const),
];

/** One of them: also its name in the address. */
export type FilterName = (typeof FILTERS)[number];

/** What the questions found are counted by. Years are no filter: each is a link that sets the range. */
export type CountedBy = 'year' | Exclude<FilterName, 'day'>;

/** All of them. Days are too many: the page of a meeting leads to its own. */
export const COUNTED: readonly CountedBy[] = ['year', ...FILTERS.filter((name) => name !== 'day')];

/**
 * The orders of results: year by year from the newest, the best match first in each; the best match
 * of all; by day, newest or oldest first.
 */
export const ORDERS = ['recent', 'best', 'newest', 'oldest'] as const;
/** One of them: also its name in the address. */
export type Order = (typeof ORDERS)[number];

/** Without words nothing matches better than another: the order is by day. */
const BY_DAY = ['newest', 'oldest'] as const;

/** How results are shown over time: how many of each year, or which part of all questions of the year. */
export const OVER_TIME = ['number', 'share'] as const;
/** One of them: also its name in the address. */
export type OverTime = (typeof OVER_TIME)[number];

/** A search: words, filters, a range of days and an order. It is always an address, and an address is always a search. */
export interface SearchQuery {
  readonly text: string;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
  /** First and last year or day of the range, each of which may be open; never the wrong way round. */
  readonly from?: string;
  readonly to?: string;
  readonly order: Order;
  /** Whether and how the results over time are shown. */
  readonly over?: OverTime;
  /** Words of a second search, whose results over time are shown beside. */
  readonly beside?: string;
  /** A year that an address asks for beside a range that leaves it out: it is not used, and the page says so. */
  readonly unmet?: string;
}

/** The orders that a text can have; the first is used where none is chosen. */
export function ordersOf(text: string): readonly Order[] {
  return text === '' ? BY_DAY : ORDERS;
}

/** Reads a search from the query part of an address; what it does not know is left alone. */
export function readQuery(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  const filters = FILTERS.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value] as const] : [];
  });
  const text = (parameters.get('q') ?? '').trim();
  const orders = ordersOf(text);
  const over = OVER_TIME.find((one) => one === parameters.get('over'));
  const beside = over && parameters.get('beside')?.trim();
  return {
    text,
    filters: Object.fromEntries(filters),
    ...rangeIn(parameters),
    order: orders.find((order) => order === parameters.get('order')) ?? orders[0] ?? 'newest',
    ...(over && { over }),
    ...(beside && { beside }),
  };
}

/**
 * The range of days of an address. One that is the wrong way round is turned; `year`, which older
 * addresses have, is a range of that year alone.
 */
function rangeIn(parameters: URLSearchParams): Pick<SearchQuery, 'from' | 'to' | 'unmet'> {
  const dayOf = (name: string) => typedDay(parameters.get(name) ?? '');
  const [a, b] = [dayOf('from'), dayOf('to')];
  const year = /^\d{4}$/.exec(parameters.get('year') ?? '')?.[0];
  const [from, to] = a && b && firstDay(a) > lastDay(b) ? [b, a] : [a, b];
  const leftOut =
    year !== undefined &&
    (firstDay(year) < firstDay(from ?? year) || lastDay(year) > lastDay(to ?? year));
  if (year && !leftOut) return { from: year, to: year };
  return { ...(from && { from }), ...(to && { to }), ...(year && { unmet: year }) };
}

/** The query part of the address of a search: `?q=flood+gates&from=1978`, or the empty string. */
export function writeQuery(query: SearchQuery): string {
  const { text, filters, from, to, order, over, beside } = query;
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text);
  for (const name of FILTERS) {
    const value = filters[name];
    if (value) parameters.set(name, value);
  }
  if (from) parameters.set('from', from);
  if (to) parameters.set('to', to);
  if (order !== ordersOf(text)[0]) parameters.set('order', order);
  if (over) parameters.set('over', over);
  if (over && beside) parameters.set('beside', beside);
  const written = parameters.toString();
  return written && `?${written}`;
}

/** Whether a search asks for nothing. */
export function isEmpty({ text, filters, from, to, over }: SearchQuery): boolean {
  return text === '' && Object.keys(filters).length === 0 && !from && !to && !over;
}
