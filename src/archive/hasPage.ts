import type { Archive } from './Archive.ts';

/** Whether the question of an id has a page here: also that of a withdrawn record, which says so. */
export function hasPage(
  { byId, withdrawnById }: Pick<Archive, 'byId' | 'withdrawnById'>,
  id: string,
): boolean {
  return byId.has(id) || withdrawnById.has(id);
}
