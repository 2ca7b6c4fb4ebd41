import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fillDataPage } from '../data/fillDataPage.ts';
import type { DataPart } from '../data/writeData.ts';
import { writeDataInProcess } from '../data/writeDataInProcess.ts';
import {
  buildSearchIndex,
  type SearchIndexOptions,
  type SearchIndexReport,
} from '../search/buildSearchIndex.ts';
import { allOf } from './allOf.ts';
import type { BuildState } from './BuildState.ts';
import { renderPages } from './renderPages.ts';
import type { SitePlace } from './SitePlace.ts';
import type { Stages } from './Stages.ts';

/** What the parts of a site are made of, and how. */
export interface PartOptions {
  readonly content: string;
  readonly transcripts: string;
  /** Digests of the entries, by id. */
  readonly entries: ReadonlyMap<string, string>;
  readonly siteUrl: string;
  /** Makes the bulk data too. */
  readonly bulk: boolean;
  readonly processes?: number;
  readonly periodSize?: number;
}

/**
 * Makes pages, data and search in the next site, all or what differs from its ground.
 * @param ground what the site was made of that stands in the folder, if one does.
 * @throws Error of the first part that failed; the others have ended by then.
 */
export async function makeParts(
  options: PartOptions,
  place: SitePlace,
  ground: BuildState | undefined,
  stages: Stages,
): Promise<Pick<BuildState, 'keys' | 'beside' | 'search'>> {
  const { content, transcripts, entries, siteUrl, processes, periodSize, bulk } = options;
  const { next: out, index: archive } = place;
  const render = (signal: AbortSignal) =>
    stages.run('pages', (counter) =>
      renderPages({
        content,
        transcripts,
        index: archive,
        out,
        work: place.work,
        siteUrl,
        signal,
        entries: entries.size,
        keys: ground?.keys ?? [],
        ...(processes && { processes }),
        ...counter,
      }),
    );
  const parts: DataPart[] = bulk ? ['beside', 'bulk'] : ['beside'];
  const keys = ground?.beside ?? [];
  const write = (signal: AbortSignal) =>
    stages.run('data', () =>
      writeDataInProcess({ content, index: archive, out, siteUrl, parts, keys, signal }),
    );
  const index = (signal: AbortSignal) =>
    stages.run('search', (counter) =>
      indexAside(place, {
        content,
        out,
        signal,
        index: archive,
        digests: entries,
        ...(periodSize && { periodSize }),
        ...counter,
      }),
    );
  const [pages, [data, search]] = await allOf((signal) => {
    const rendering = render(signal);
    const others = async () => {
      // Each part takes all cores where all of it is made; where little is, they stand side by side.
      if (!ground) await rendering;
      return [await write(signal), await index(signal)] as const;
    };
    return [rendering, others()];
  });
  fillDataPage(out);
  return { keys: pages, beside: data.keys, search };
}

/** Makes the search of the next site; periods that did not change come from the published one. */
async function indexAside(
  { own, next }: SitePlace,
  options: SearchIndexOptions,
): Promise<SearchIndexReport> {
  const [there, before] = [join(next, 'pagefind'), join(own, 'pagefind')];
  rmSync(before, { recursive: true, force: true });
  if (existsSync(there)) renameSync(there, before);
  const report = await buildSearchIndex({ ...options, before });
  rmSync(before, { recursive: true, force: true });
  return report;
}
