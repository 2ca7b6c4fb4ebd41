import { KIND_NAMES, MEETING_NAMES, STATUS_NAMES } from '../record/wording.ts';
import type { CountedBy } from './SearchQuery.ts';
import type { SearchNames } from './SearchNames.ts';

const NAMES: Readonly<Record<CountedBy, string>> = {
  year: 'Year',
  member: 'Member',
  group: 'Group',
  meeting: 'Meeting',
  status: 'State',
  kind: 'Kind',
  attachments: 'Attachments',
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
export function filterName(filter: CountedBy): string {
  return NAMES[filter];
}

/** A value of a filter as the page prints it: a name for a slug, a word for a key; a year as it is. */
export function filterValue(filter: CountedBy, value: string, names: SearchNames): string {
  if (filter === 'member' || filter === 'group') {
    const list = filter === 'member' ? names.members : names.groups;
    return list.find(({ slug }) => slug === value)?.name ?? value;
  }
  return filter === 'year' ? value : (VALUES.get(value) ?? value);
}

/** The state of a question in words. */
export function statusLabel(status: string): string {
  return VALUES.get(status) ?? status;
}
