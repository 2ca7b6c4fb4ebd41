import robotsParser from 'robots-parser';
import { NoAnswer } from '../ask/askOnce.ts';
import type { Asker } from '../ask/Asker.ts';
import { StopError } from '../ask/StopError.ts';
import { decodeBody } from '../page/decodeBody.ts';

/** The name by which a robots.txt may speak to this program (RFC 9309). */
export const PROGRAM = 'mayors-question-time';

/** What a site allows. */
export interface Robots {
  /** @throws StopError where the site does not want this address to be asked for. */
  readonly check: (address: string) => void;
  /** Milliseconds that it wants between two questions; 0 where it says nothing. */
  readonly delay: number;
}

/**
 * Asks a site what it allows, before anything else is asked for. No robots.txt allows everything.
 * @throws StopError where it cannot be read: then nothing is allowed.
 */
export async function readRobots(site: string, asker: Asker): Promise<Robots> {
  const address = new URL('/robots.txt', site).href;
  const answer = await asker.ask(address, 'page');
  if (answer instanceof NoAnswer || (answer.status !== 200 && answer.status !== 404)) {
    const said = answer instanceof NoAnswer ? answer.message : `it answers ${answer.status}`;
    throw new StopError(
      `${address} does not say what is allowed: ${said}. Nothing else was asked for.`,
    );
  }
  const robots = robotsParser(address, answer.status === 200 ? decodeBody(answer) : '');
  return {
    delay: (robots.getCrawlDelay(PROGRAM) ?? 0) * 1000,
    check: (wanted) => {
      if (robots.isDisallowed(wanted, PROGRAM) !== true) return;
      throw new StopError(
        `${address} does not allow ${wanted}, and it was not asked for. Write to the publisher of the site, or use --from archive.`,
      );
    },
  };
}
