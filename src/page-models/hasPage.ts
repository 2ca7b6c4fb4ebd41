import type { Archive } from '../archive/Archive.ts';

/** Whether the question of an id has a page here: also that of a withdrawn record, which says so. */
export function hasPage({ byId, withdrawnById }: Archive, id: string): boolean {
  return byId.has(id) || withdrawnById.has(id);
}
