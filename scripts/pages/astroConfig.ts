import type { AstroInlineConfig } from 'astro';
import type { Plugin } from 'vite';
import { licences } from './licences.ts';

/** What differs between one making of the pages and the next. */
export interface AstroOptions {
  /** The public address with a slash at its end, or the empty string: then links work at `/`. */
  readonly siteUrl: string;
  /** The folder of the site. */
  readonly out: string;
  /** A folder for what only Astro needs. */
  readonly cache: string;
  /** Gives the pages their job. */
  readonly job: Plugin;
}

/** How Astro makes the pages, in a build as in development. */
export function astroConfig({ siteUrl, out, cache, job }: AstroOptions): AstroInlineConfig {
  const address = siteUrl ? new URL(siteUrl) : undefined;
  const { pages, workers } = licences();
  return {
    ...(address && { site: address.origin, base: address.pathname }),
    outDir: out,
    cacheDir: cache,
    trailingSlash: 'always',
    compressHTML: true,
    build: {
      format: 'directory',
      // The security policy allows no inline style or script.
      inlineStylesheets: 'never',
      concurrency: 16,
    },
    devToolbar: { enabled: false },
    vite: {
      cacheDir: `${cache}/vite`,
      plugins: [job, pages],
      worker: { plugins: () => [workers] },
      // The folder is made ready by the build: pages that did not change stand in it.
      build: { assetsInlineLimit: 0, emptyOutDir: false },
    },
  };
}
