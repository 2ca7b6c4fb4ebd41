import { listAddress } from './listAddress.ts';

/** Whether a path is the first of a list that has feeds: years, and questions that are not here, have none. */
export function isFollowedList(path: string): boolean {
  const { kind, number } = listAddress(path) ?? {};
  return number === 1 && kind !== 'Year' && kind !== 'Coverage';
}
