import { longDate } from '../record/longDate.ts';
import { KIND_NAMES, MEETING_NAMES, STATUS_NAMES } from '../record/wording.ts';
import type { CountedBy, FilterName } from './SearchQuery.ts';
import type { SearchName, SearchNames } from './SearchNames.ts';

const NAMES: Readonly<Record<CountedBy | FilterName, string>> = {
  year: 'Year',
  member: 'Member',
  group: 'Group',
  category: 'Category',
  askedOf: 'Asked of',
  answeredBy: 'Answered by',
  meeting: 'Meeting',
  day: 'Date',
  status: 'Status',
  kind: 'Kind',
  attachments: 'Attachments',
  table: 'Tables',
};

/** A map, not an object: what is looked up comes from the address, and may be called `toString`. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ...STATUS_NAMES, ...MEETING_NAMES, ...KIND_NAMES }),
  // Beside the two that have a name of their own.
  ['other', 'Other meetings'],
  ['yes', 'With'],
  ['no', 'Without'],
]);

/** The heading of a filter, or of the years. */
export function filterName(filter: CountedBy | FilterName): string {
  return NAMES[filter];
}

/** A value of a filter as the page prints it: a name for a slug, a word for a key; a year as it is. */
export function filterValue(
  filter: CountedBy | FilterName,
  value: string,
  names: SearchNames,
): string {
  const list = namesBehind(filter, names);
  if (list) return list.find(({ slug }) => slug === value)?.name ?? value;
  if (filter === 'day') return longDate(value);
  return PRINTED.has(filter) ? value : (VALUES.get(value) ?? value);
}

/** Filters whose values are as the records have them. */
const PRINTED: ReadonlySet<string> = new Set(['year', 'askedOf']);

/** The names behind the slugs of a filter, if its values are slugs. */
export function namesBehind(
  filter: CountedBy | FilterName,
  { members, groups, categories, answerers }: SearchNames,
): readonly SearchName[] | undefined {
  const lists: Readonly<Partial<Record<CountedBy | FilterName, readonly SearchName[]>>> = {
    member: members,
    group: groups,
    category: categories,
    answeredBy: answerers,
  };
  return lists[filter];
}

/** The state of a question in words. */
export function statusLabel(status: string): string {
  return VALUES.get(status) ?? status;
}
