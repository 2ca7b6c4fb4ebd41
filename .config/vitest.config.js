import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const TEMPORARY = 'tests/temporaryFolder.ts';
const MOCKED = '**/*.mocked.test.ts';
const LONG = '**/*.long.test.ts';
/** What `npm test` has nothing of. */
const ALL_ONLY = '**/*.all.test.ts';

/**
 * The tests of the parts and of the sites: `npm test` tries some of the variants that they name, `npm run
 * test:long` all of them.
 */
function tests(suffix, thorough) {
  return [
    {
      test: {
        name: `unit${suffix}`,
        root,
        include: ['{src,scripts,tests/project}/**/*.test.ts'],
        globalSetup: [TEMPORARY],
        exclude: [MOCKED],
        provide: { thorough },
        testTimeout: thorough ? 120_000 : 20_000,
        hookTimeout: 30_000,
        // Modules have no state (an ESLint rule), so that files may share a process: one for each takes half a second.
        isolate: false,
        unstubEnvs: true,
      },
    },
    {
      test: {
        name: `site${suffix}`,
        root,
        include: ['tests/**/*.test.ts'],
        // What the long tests install has tests of its own.
        exclude: [LONG, ...(thorough ? [] : [ALL_ONLY]), 'tests/project/**', '**/node_modules/**'],
        globalSetup: [TEMPORARY, 'tests/buildSites.ts'],
        provide: { thorough },
        testTimeout: 120_000,
        hookTimeout: 120_000,
        isolate: false,
      },
    },
  ];
}

export default defineConfig({
  test: {
    passWithNoTests: false,
    // Much of a browser test is waiting: on a machine of 2 cores too, two files share the time.
    maxWorkers: 2,
    projects: [
      ...tests('', false),
      ...tests('-all', true),
      {
        test: {
          // What puts others in the place of modules has a process of its own for each file.
          name: 'mocked',
          root,
          include: [MOCKED],
          globalSetup: [TEMPORARY],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'long',
          root,
          include: [`tests/${LONG}`],
          globalSetup: [TEMPORARY],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
