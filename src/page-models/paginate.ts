import { pagePath } from './address.ts';

/** How many lines a page of a list holds. */
const PAGE_LENGTH = 100;

/** One page of a list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly path: string;
  /** Paths of the pages beside it. */
  readonly previous?: string;
  readonly next?: string;
}

/** How many pages a list of so many lines has: an empty one has one. */
export function pageCount(lines: number): number {
  return Math.max(1, Math.ceil(lines / PAGE_LENGTH));
}

/** Cuts a list into pages of 100; an empty list has one empty page. */
export function paginate<Item>(items: readonly Item[], path: string): ListPage<Item>[] {
  const count = pageCount(items.length);
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH),
    number: index + 1,
    count,
    path: pagePath(path, index + 1),
    ...(index > 0 && { previous: pagePath(path, index) }),
    ...(index + 1 < count && { next: pagePath(path, index + 2) }),
  }));
}
