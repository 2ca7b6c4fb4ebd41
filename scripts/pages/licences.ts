import { join, resolve } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { licenceText } from './licenceText.ts';

/** The project’s own folder. */
const ROOT = resolve(import.meta.dirname, '../..');
/** Not in the bundle: search has its program from the package as it is. */
const BESIDE = ['pagefind'];

/**
 * Writes `licences.txt` into the site: the licences of all that others made and a visitor is sent, found
 * by what ends in the bundles for browsers and in the files beside them. The second plugin is for the
 * bundles of workers, which Vite makes by themselves, before those of the pages.
 */
export function licences(): { readonly pages: Plugin; readonly workers: Plugin } {
  const folders = new Set(BESIDE.map((name) => join(ROOT, 'node_modules', name)));
  const gather = (files: Rollup.OutputBundle, isForBrowsers: boolean) => {
    for (const file of Object.values(files)) {
      const modules = file.type === 'asset' ? file.originalFileNames : file.moduleIds;
      if (file.type === 'chunk' && !isForBrowsers) continue;
      for (const folder of modules.flatMap(packageFolder)) folders.add(folder);
    }
  };
  return {
    workers: {
      name: 'licences-of-workers',
      generateBundle: (_, files) => {
        gather(files, true);
      },
    },
    pages: {
      name: 'licences',
      generateBundle(_, files) {
        const isForBrowsers = this.environment.name === 'client';
        gather(files, isForBrowsers);
        if (!isForBrowsers) return;
        const source = [...folders].sort().map(licenceText).join('\n\n');
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
      },
    },
  };
}

/** The folder of the package that a module is of, if it is of any; a bundler’s own begin with a nought. */
function packageFolder(module: string): string[] {
  const [, own] = /^\0([\w-]+)\//.exec(module) ?? [];
  if (own) return [join(ROOT, 'node_modules', own)];
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module) ?? [];
  return folder ? [resolve(ROOT, folder)] : [];
}
