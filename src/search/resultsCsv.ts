import { csvLine } from '../record/csvLine.ts';
import { statusLabel } from './filterLabel.ts';
import type { Hit } from './SearchPeriod.ts';

/** So many results go into one file: whoever wants more is better served by the files of all. */
export const MOST_SAVED = 1000;

const HEADER = ['reference', 'title', 'date', 'member', 'group', 'status', 'address', 'invented'];

/**
 * Questions found as CSV (RFC 4180), one line each, the first 1,000 of them. Cells that a spreadsheet
 * may take for a formula are left as they are: they are the words of a record.
 * @param site address of any page of the site, which makes the addresses of questions whole.
 */
export function resultsCsv(hits: readonly Hit[], site: string): string {
  const rows = hits.slice(0, MOST_SAVED).map((hit) => {
    const { reference, title, date = '', member = '', group = '', status, invented } = hit;
    const address = new URL(hit.href, site);
    // The page itself, not the place of the words in it.
    address.hash = '';
    const state = statusLabel(status);
    return [reference, title, date, member, group, state, address.href, invented ? 'true' : ''];
  });
  return [HEADER, ...rows].map(csvLine).join('');
}
