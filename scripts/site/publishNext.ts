import { existsSync, globSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncPath } from '../store/syncPath.ts';
import { removeSite } from './removeSite.ts';
import { leftSites, type SitePlace } from './SitePlace.ts';

/**
 * Puts the next site, which is whole and on the disk, in the place of the published one, by two renames.
 * A process that is killed between them leaves no site for a moment: `completePublish` of the next run
 * ends it. The site before is removed when the new one cannot be lost any more.
 * @param keep keeps the site before, as the ground of the next incremental build.
 */
export function publishNext(place: SitePlace, keep: boolean): void {
  const { own, out, next, before, state, nextState } = place;
  // Removing a large site takes long: until it is done, nothing waits for it.
  const old = join(own, `old-${process.pid}`);
  removeSite(old);
  if (existsSync(before)) renameSync(before, old);
  if (existsSync(out)) renameSync(out, before);
  try {
    renameSync(next, out);
  } catch (error) {
    if (existsSync(before)) renameSync(before, out);
    throw error;
  }
  syncPath(dirname(out));
  renameSync(nextState, state);
  syncPath(own);
  for (const site of globSync('old-*', { cwd: own })) removeSite(join(own, site));
  if (!keep) removeSite(before);
}

/** Ends what a run that was killed had begun: a whole next site is published where there is none. */
export function completePublish(place: SitePlace): void {
  const { out, own, state, nextState } = place;
  if (!existsSync(nextState)) return;
  const [site] = leftSites(place).whole;
  if (site && !existsSync(out)) renameSync(site, out);
  // It belongs to the site that is published, unless one is still waiting for that.
  if (leftSites(place).whole.length === 0) renameSync(nextState, state);
  syncPath(dirname(out));
  syncPath(own);
}
