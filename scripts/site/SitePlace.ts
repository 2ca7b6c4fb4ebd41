import { existsSync, globSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHECKSUMS } from './checksums.ts';

/** The folders of a site: the one that is published, and those in which the next one is made. */
export interface SitePlace {
  /** The site that hosts and visitors see; where a link was given, the folder that it leads to. */
  readonly out: string;
  /** Beside it, all that only builds need. */
  readonly own: string;
  /** The site that this process builds; whole once it has its list of checksums. */
  readonly next: string;
  /** Where this process puts programs that render, on the disk that they write to. */
  readonly work: string;
  /** The site before this one, in which an incremental build makes the next. */
  readonly before: string;
  /** What is known of all entries, words apart. */
  readonly index: string;
  /** What the published site was made of. */
  readonly state: string;
  /** The same of the next one, until it is published. */
  readonly nextState: string;
  readonly lock: string;
}

/** What processes that were cut off have left of sites they built, the whole ones apart. */
export function leftSites({ own }: SitePlace): { whole: string[]; parts: string[] } {
  const left = globSync('{next,work}-[0-9]*', { cwd: own }).map((name) => join(own, name));
  const { whole = [], parts = [] } = Object.groupBy(left, (site) =>
    existsSync(join(site, CHECKSUMS)) ? 'whole' : 'parts',
  );
  return { whole, parts };
}

/** The place of a site that is published from a folder, `dist`. */
export function sitePlace(folder: string): SitePlace {
  const out = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const own = `${out}.build`;
  const at = (name: string) => join(own, name);
  return {
    out,
    own,
    next: at(`next-${process.pid}`),
    work: at(`work-${process.pid}`),
    before: at('before'),
    index: at('entries.ndjson'),
    state: at('state.json'),
    nextState: at('next-state.json'),
    lock: at('lock'),
  };
}
