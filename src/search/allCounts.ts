import type { SearchName, SearchNames } from './SearchNames.ts';
import type { FilterCounts } from './SearchPeriod.ts';

/** The questions of the whole archive by year and by every filter that its names tell of. */
export function allCounts({
  members,
  groups,
  categories,
  answerers,
  counts,
}: SearchNames): FilterCounts {
  return {
    ...counts,
    member: bySlug(members),
    group: bySlug(groups),
    category: bySlug(categories),
    answeredBy: bySlug(answerers),
  };
}

function bySlug(named: readonly SearchName[]): Record<string, number> {
  return Object.fromEntries(named.map(({ slug, questions }) => [slug, questions]));
}
