import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUMS } from './checksums.ts';
import { leftSites, type SitePlace } from './SitePlace.ts';

/**
 * Puts the next site, which is whole, in the place of the published one, by two renames. A process
 * that is killed between them leaves no site for a moment: `completePublish` of the next run ends it.
 * @param keep keeps the site before, as the ground of the next incremental build.
 */
export function publishNext(place: SitePlace, keep: boolean): void {
  const { out, next, before, state, nextState } = place;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, before);
  renameSync(next, out);
  renameSync(nextState, state);
  if (!keep) rmSync(before, { recursive: true, force: true });
}

/** Ends what a run that was killed had begun: a whole next site is published where there is none. */
export function completePublish(place: SitePlace): void {
  const { out, before, state, nextState } = place;
  const { whole } = leftSites(place);
  if (!existsSync(out)) {
    const site = [...whole, before].find((one) => existsSync(join(one, CHECKSUMS)));
    if (site) renameSync(site, out);
  }
  // It belongs to the site that is published, unless one is still waiting for that.
  if (existsSync(nextState) && leftSites(place).whole.length === 0) renameSync(nextState, state);
}
