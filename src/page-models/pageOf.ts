import { pagePath } from '../archive/address.ts';

/** How many lines a page of a list holds. */
const PAGE_LENGTH = 75;

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

/** The page that a line of a list stands on, from 1. @param index of the line, from 0. */
export function pageNumber(index: number): number {
  return Math.floor(index / PAGE_LENGTH) + 1;
}

/** One page of a list cut into pages of 75; an empty list has one empty page. @param number from 1. */
export function pageOf<Item>(items: readonly Item[], path: string, number: number): ListPage<Item> {
  const count = pageCount(items.length);
  return {
    items: items.slice((number - 1) * PAGE_LENGTH, number * PAGE_LENGTH),
    number,
    count,
    path: pagePath(path, number),
    ...(number > 1 && { previous: pagePath(path, number - 1) }),
    ...(number < count && { next: pagePath(path, number + 1) }),
  };
}
