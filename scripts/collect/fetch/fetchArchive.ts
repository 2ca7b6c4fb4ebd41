import { replayAddress } from '../archive/archiveAddresses.ts';
import type { Listed } from '../archive/listArchive.ts';
import { headerOf } from '../store/ServerAnswer.ts';
import { fetchPages, type Fetching } from './fetchPages.ts';

/**
 * Fetches every capture that an archive lists, page by page, oldest first. A capture never changes: what
 * was answered is not asked for again.
 */
export function fetchArchive(
  listed: Listed,
  archive: string,
  limit: number,
  run: Pick<Fetching, 'store' | 'asker' | 'progress'>,
): ReturnType<typeof fetchPages> {
  const addresses = [...listed.values()].flat().map((capture) => replayAddress(archive, capture));
  return fetchPages(addresses, limit, {
    ...run,
    isDue: () => false,
    strangeness: (answer) => {
      const isCapture = headerOf(answer, 'memento-datetime') !== undefined;
      // Where it has none, or leads to the one next to it, the archive speaks for itself.
      if (isCapture || answer.status !== 200) return undefined;
      return 'the archive shows a page of its own, not a capture (no header Memento-Datetime)';
    },
    refusal: (address, answer) => {
      const isCapture = headerOf(answer, 'memento-datetime') !== undefined;
      if (isCapture || answer.status < 400 || answer.status === 404) return undefined;
      return `${new URL(address).host} refuses ${address} (${answer.status} ${answer.statusText}). Ask whoever keeps the archive before you go on.`;
    },
  });
}
