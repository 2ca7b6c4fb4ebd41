import { liveAddress } from '../page/ownAddress.ts';
import type { Asked } from '../store/askedSchema.ts';
import { pageKey } from '../text/capturesByPage.ts';

/** What a store has of the questions of a year. */
export interface YearStatus {
  /** `unnumbered` where the address of a page has no year. */
  readonly year: string;
  /** Pages that listings name: known to exist, collected or not. */
  listed: number;
  /** Pages that were found. */
  found: number;
  /** Of these, pages without a final answer when last seen. */
  open: number;
  /** Pages that were found once and are there no more. */
  vanished: number;
  /** Addresses that were asked for and have no page. */
  missing: number;
  /** Addresses that were refused, or gave no whole answer. */
  failed: number;
}

/**
 * What a store has, by year in ascending order, by the best that came of each page.
 * @param listed the keys of all pages that are known to exist.
 */
export function storeStatus(asked: readonly Asked[], listed: ReadonlySet<string>): YearStatus[] {
  const years = new Map<string, YearStatus>();
  const rowOf = (page: string): YearStatus => {
    const year = /^\d{4}(?=\/)/.exec(page)?.[0] ?? 'unnumbered';
    const none = { year, listed: 0, found: 0, open: 0, vanished: 0, missing: 0, failed: 0 };
    const row = years.get(year) ?? none;
    years.set(year, row);
    return row;
  };
  for (const page of listed) rowOf(page).listed += 1;
  for (const [page, all] of Map.groupBy(asked, ({ address }) => pageKey(liveAddress(address))))
    if (page !== undefined) count(all, rowOf(page));
  return [...years.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
}

function count(all: readonly Asked[], row: YearStatus): void {
  const good = all.findLast(({ status }) => status === 200);
  const last = all.at(-1)?.came;
  if (good) {
    row.found += 1;
    if (good.open) row.open += 1;
    if (last === 'vanished') row.vanished += 1;
  } else if (last === 'not there') row.missing += 1;
  else row.failed += 1;
}
