/** What a search can be narrowed by, in the order in which the page offers it. */
export const FILTERS = [
  'year',
  'member',
  'group',
  'meeting',
  'status',
  'kind',
  'attachments',
] as const;

/** One of them: also its name in the address. */
export type FilterName = (typeof FILTERS)[number];

/**
 * The orders of results. The first is used where none is chosen: newest period first, and the best
 * match within a period.
 */
export const ORDERS = ['recent', 'best', 'newest', 'oldest'] as const;
/** One of them: also its name in the address. */
export type Order = (typeof ORDERS)[number];

/** A search: words, filters, a range of years and an order. It is always an address, and an address is always a search. */
export interface SearchQuery {
  readonly text: string;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
  /** First and last year of the range. */
  readonly from?: string;
  readonly to?: string;
  readonly order: Order;
}

/** Reads a search from the query part of an address; what it does not know is left alone. */
export function readQuery(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  const filters = FILTERS.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value] as const] : [];
  });
  const [from, to] = ['from', 'to'].map((name) => yearOf(parameters.get(name)));
  return {
    text: (parameters.get('q') ?? '').trim(),
    filters: Object.fromEntries(filters),
    ...(from && { from }),
    ...(to && { to }),
    order: ORDERS.find((order) => order === parameters.get('order')) ?? ORDERS[0],
  };
}

function yearOf(value: string | null): string | undefined {
  return /^\d{4}$/.exec(value ?? '')?.[0];
}

/** The query part of the address of a search: `?q=flood+gates&year=1978`, or the empty string. */
export function writeQuery({ text, filters, from, to, order }: SearchQuery): string {
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text);
  for (const name of FILTERS) {
    const value = filters[name];
    if (value) parameters.set(name, value);
  }
  if (from) parameters.set('from', from);
  if (to) parameters.set('to', to);
  if (order !== ORDERS[0]) parameters.set('order', order);
  const written = parameters.toString();
  return written && `?${written}`;
}

/** Whether a search asks for nothing. */
export function isEmpty({ text, filters, from, to }: SearchQuery): boolean {
  return text === '' && Object.keys(filters).length === 0 && !from && !to;
}
