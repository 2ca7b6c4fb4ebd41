import { PAGEFIND_FILES } from '../record/pagefindFiles.ts';
import { isPagefind } from '../record/pagefindInside.ts';
import { idsFile, periodIdsSchema, searchManifestSchema } from '../record/searchManifest.ts';
import type { SearchableArchive } from './ArchiveSearch.ts';
import type { Spelling } from '../record/spellingList.ts';
import { loadSpellings } from './loadSpellings.ts';
import { loaded, NotLoaded } from './NotLoaded.ts';
import { pagefindPeriod } from './pagefindPeriod.ts';
import type { SearchPeriod } from './SearchPeriod.ts';
import { reportFailure } from './reportFailure.ts';
import { shareFetch } from './shareFetch.ts';
import { WordIndex } from './WordIndex.ts';

/** A period that takes longer, in milliseconds, is given up, so that the others are shown. */
const PATIENCE = 20_000;

/** Where the program is that all indexes share. */
const PROGRAM = 'pagefind/';

/** Weights of the fields in a score. The ranking test hardly tells them apart: none did worse than others. */
const RANKING = { metaWeights: { title: 5, member: 1, group: 0.3 } };

/**
 * Loads what is needed to search: the list of periods, and Pagefind’s program. The index of a period
 * is loaded when it is opened. An archive with nothing to search has no program, and waits for none.
 * @param base base path of the site, with slashes at both ends.
 * @param folder where the list of periods and the indexes are below it, if not those of the whole archive.
 * @throws NotLoaded where one of both cannot be loaded.
 */
export async function openArchive(base: string, folder = PROGRAM): Promise<SearchableArchive> {
  const root = base + folder;
  const program: Promise<unknown> = loaded(
    import(/* @vite-ignore */ base + PROGRAM + PAGEFIND_FILES.module),
  );
  program.catch(() => undefined);
  const network = globalThis.fetch.bind(globalThis);
  const load = async (file: string, below = root) => {
    const response = await loaded(network(below + file));
    if (!response.ok || !response.body) throw new NotLoaded(`${response.status} of ${file}`);
    return { response, body: response.body };
  };
  const machine = load(PAGEFIND_FILES.wasm, base + PROGRAM).then(({ response }) =>
    response.arrayBuffer(),
  );
  machine.catch(() => undefined);
  const { response } = await load('periods.json');
  const manifest = searchManifestSchema.parse(await response.json());
  const index = new WordIndex(manifest, async (number) => {
    const { body } = await load(`words/${number}.words`);
    return new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
  });
  let printed: Promise<readonly Spelling[]> | undefined;
  // Without them a beginning still finds the words that have it in the index.
  const spellings = () => (printed ??= loadSpellings(root).catch(() => []));
  const known = { manifest, index, spellings };
  if (manifest.periods.length === 0)
    return { ...known, search: nowhere, counts: nowhere, ids: nowhere };
  const { check } = shareFetch(root, manifest, machine);
  const pagefind = await program;
  if (!isPagefind(pagefind)) throw new Error('not Pagefind’s program');
  const opened = new Map<string, SearchPeriod>();
  const open = (path: string): SearchPeriod => {
    const basePath = `${root}${path}/`;
    const { hash, years = {} } = manifest.periods.find((one) => one.path === path) ?? {};
    const instance = pagefind.createInstance({
      basePath,
      baseUrl: base,
      ranking: RANKING,
      metaCacheTag: hash,
    });
    const period = pagefindPeriod(instance, years, () => {
      check(path);
    });
    opened.set(path, period);
    return period;
  };
  return {
    ...known,
    search: (path, query) =>
      inTime((opened.get(path) ?? open(path)).search(query)).catch((error: unknown) => {
        // Pagefind does not try again by itself: the next search loads the index anew.
        opened.delete(path);
        reportFailure(error);
        throw error;
      }),
    counts: (path, query) => inTime((opened.get(path) ?? open(path)).counts(query)),
    ids: async (path) => {
      const { hash = '' } = manifest.periods.find((one) => one.path === path) ?? {};
      const { response } = await load(idsFile(path, hash));
      return periodIdsSchema.parse(await response.json());
    },
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      fail(new NotLoaded('it took too long'));
    }, PATIENCE);
    work.then(done, fail).finally(() => {
      clearTimeout(timer);
    });
  });
}

function nowhere(path: string): Promise<never> {
  return Promise.reject(new Error(`there is no period ${path}`));
}
