/** What a search can be narrowed by, in the order in which the page offers it. */
export const FILTERS = ['year', 'member', 'group', 'meeting', 'status', 'kind'] as const;

/** One of them: also its name in the address. */
export type FilterName = (typeof FILTERS)[number];

/** A search: words and filters. It is always an address, and an address is always a search. */
export interface SearchQuery {
  readonly text: string;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
}

/** Reads a search from the query part of an address; what it does not know is left alone. */
export function readQuery(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  const filters = FILTERS.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value] as const] : [];
  });
  return { text: (parameters.get('q') ?? '').trim(), filters: Object.fromEntries(filters) };
}

/** The query part of the address of a search: `?q=flood+gates&year=1978`, or the empty string. */
export function writeQuery({ text, filters }: SearchQuery): string {
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text);
  for (const name of FILTERS) {
    const value = filters[name];
    if (value) parameters.set(name, value);
  }
  const written = parameters.toString();
  return written && `?${written}`;
}

/** Whether a search asks for nothing. */
export function isEmpty({ text, filters }: SearchQuery): boolean {
  return text === '' && Object.keys(filters).length === 0;
}
