import { officePattern } from '../record/officePattern.ts';

const OFFICE = new RegExp(`\\b(?:${officePattern.role})\\b`);

/** Whether an office stands behind a name, after a comma or in brackets: `Crystal Palace (Zone 3)` has none. */
export function hasOffice(name: string): boolean {
  const role = name.search(/[,(]/);
  return role > 0 && OFFICE.test(name.slice(role));
}
