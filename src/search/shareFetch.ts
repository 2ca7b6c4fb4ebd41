import { bundleEntry, PAGEFIND_FILES } from '../record/pagefindFiles.ts';
import type { SearchManifest } from '../record/searchManifest.ts';
import { NotLoaded } from './NotLoaded.ts';

/** What Pagefind loads, by way of this site. */
interface SharedFetch {
  /** Throws NotLoaded where a file of a period could not be loaded since this was last asked. */
  readonly check: (path: string) => void;
}

/**
 * Stands between Pagefind and the network. Each of its bundles would ask for a table of languages and
 * for a copy of its program: the manifest has the first, and the second is the same for all. And what
 * cannot be loaded is remembered, since Pagefind goes on without it and finds too little.
 * @param root address of the folder that has all bundles, with a slash at its end.
 * @param program Pagefind’s WebAssembly.
 */
export function shareFetch(
  root: string,
  manifest: SearchManifest,
  program: Promise<ArrayBuffer>,
): SharedFetch {
  const network = globalThis.fetch.bind(globalThis);
  const failed = new Set<string>();
  globalThis.fetch = async (input, options) => {
    const address = input instanceof Request ? input.url : String(input);
    const [path = '', file = ''] = address.startsWith(root)
      ? address.slice(root.length).split('/')
      : [];
    const period = manifest.periods.find((one) => one.path === path);
    if (!period) return network(input, options);
    if (file.startsWith(PAGEFIND_FILES.entry))
      return Response.json(bundleEntry(manifest.pagefind, period.hash));
    if (file === PAGEFIND_FILES.wasm) return new Response(await program);
    const response = await network(input, options).catch((error: unknown) => {
      failed.add(path);
      throw error;
    });
    if (!response.ok) failed.add(path);
    return response;
  };
  return {
    check: (path) => {
      if (failed.delete(path)) throw new NotLoaded(`a file of ${path} could not be loaded`);
    },
  };
}
