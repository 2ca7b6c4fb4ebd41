import { liveAddress } from '../page/ownAddress.ts';
import type { Asked } from '../store/askedSchema.ts';
import { pageKey } from '../text/capturesByPage.ts';

/** What a store has of the questions of a year. */
export interface YearStatus {
  /** `unnumbered` where the address of a page has no year. */
  readonly year: string;
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

/** What a store has, by year in ascending order, by the best that came of each page. */
export function storeStatus(asked: readonly Asked[]): YearStatus[] {
  const pages = Map.groupBy(asked, ({ address }) => pageKey(liveAddress(address)));
  const years = new Map<string, YearStatus>();
  for (const [page, all] of pages) {
    if (page === undefined) continue;
    const year = /^\d{4}(?=\/)/.exec(page)?.[0] ?? 'unnumbered';
    const row = years.get(year) ?? { year, found: 0, open: 0, vanished: 0, missing: 0, failed: 0 };
    years.set(year, row);
    count(all, row);
  }
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
