import { defineConfig } from 'astro/config';
import { endWithParent } from './scripts/site/endWithParent.ts';
import { licences } from './scripts/site/licences.ts';
import { siteUrlOrExit } from './scripts/terminal/siteUrlOrExit.ts';

// SITE_URL is the public address, with or without a path; unset, links work at `/`.
const siteUrl = siteUrlOrExit();
const address = siteUrl ? new URL(siteUrl) : undefined;
const { OUT_DIR = 'dist', CACHE_DIR = '.cache/astro' } = process.env;

endWithParent();

const { pages, workers } = licences();

export default defineConfig({
  ...(address && { site: address.origin, base: address.pathname }),
  outDir: OUT_DIR,
  cacheDir: CACHE_DIR,
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
    cacheDir: `${CACHE_DIR}/vite`,
    plugins: [pages],
    worker: { plugins: () => [workers] },
    // The folder is made ready by the build: pages that did not change stand in it.
    build: { assetsInlineLimit: 0, emptyOutDir: false },
  },
});
