import { defineConfig } from 'astro/config';
import { astroConfig } from './scripts/pages/astroConfig.ts';
import { developmentJob } from './scripts/pages/developmentJob.ts';
import { siteUrlOrExit } from './scripts/terminal/siteUrlOrExit.ts';

// For the development server and the type check; a build gives the same configuration a job of its own.
export default defineConfig(
  astroConfig({
    // The public address, with or without a path; unset, links work at `/`.
    siteUrl: siteUrlOrExit(),
    out: 'dist',
    cache: '.cache/astro',
    job: developmentJob(),
  }),
);
