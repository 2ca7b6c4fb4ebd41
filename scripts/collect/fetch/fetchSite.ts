import { pageInAnswer } from '../page/pageInAnswer.ts';
import { refusedBy } from '../site/listSite.ts';
import type { Robots } from '../site/readRobots.ts';
import type { ServerAnswer } from '../store/ServerAnswer.ts';
import { fetchPages, type Fetching } from './fetchPages.ts';

/** Milliseconds after which a question without a final answer is asked for again. */
const AGAIN = 7 * 24 * 3_600_000;

/**
 * Fetches question pages of the city’s present site: new ones, and after some days those that had no final
 * answer. What was answered is not asked for again.
 */
export function fetchSite(
  addresses: readonly string[],
  robots: Robots,
  limit: number,
  run: Pick<Fetching, 'store' | 'asker' | 'progress'>,
): ReturnType<typeof fetchPages> {
  for (const address of addresses) robots.check(address);
  return fetchPages(addresses, limit, {
    ...run,
    isDue: ({ open, at }, now) => open === true && now - Date.parse(at) >= AGAIN,
    strangeness,
    refusal: (address, { status }) => (status === 403 ? refusedBy(address) : undefined),
  });
}

function strangeness(answer: ServerAnswer): string | undefined {
  if (answer.status !== 200) return undefined;
  const page = pageInAnswer(answer, 'about:blank');
  return page.kind === 'blocked' || page.kind === 'error' ? `it is ${page.reason}` : undefined;
}
