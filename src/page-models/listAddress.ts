/** The address of one page of a list: of questions, or of what is not here. */
export interface ListAddress {
  readonly path: string;
  readonly kind: 'Member' | 'Group' | 'Category' | 'Answered by' | 'Meeting' | 'Year' | 'Coverage';
  /** The path of the list’s first page. */
  readonly first: string;
  /** From 1. */
  readonly number: number;
}

const LISTS: readonly (readonly [ListAddress['kind'], RegExp])[] = [
  ['Member', /^(\/members\/[^/]+\/)(?:page\/([2-9]|[1-9]\d+)\/)?$/],
  ['Group', /^(\/groups\/[^/]+\/)(?:page\/([2-9]|[1-9]\d+)\/)?$/],
  ['Category', /^(\/categories\/[^/]+\/)(?:page\/([2-9]|[1-9]\d+)\/)?$/],
  ['Answered by', /^(\/answerers\/[^/]+\/)(?:page\/([2-9]|[1-9]\d+)\/)?$/],
  ['Meeting', /^(\/meetings\/[^/]+\/\d{4}-\d\d-\d\d\/)(?:page\/([2-9]|[1-9]\d+)\/)?$/],
  ['Year', /^(\/questions\/\d{4}\/)(?:page\/([2-9]|[1-9]\d+)\/)?$/],
  ['Coverage', /^(\/coverage\/(?:\d{4}|refused)\/)(?:page\/([2-9]|[1-9]\d+)\/)?$/],
];

/** What list a path is a page of, whether it is there or not; undefined for any other path. */
export function listAddress(path: string): ListAddress | undefined {
  for (const [kind, pattern] of LISTS) {
    const [, first, number = '1'] = pattern.exec(path) ?? [];
    if (first) return { path, kind, first, number: Number(number) };
  }
  return undefined;
}
