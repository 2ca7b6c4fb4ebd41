import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const UNIT = ['{src,scripts,tests/project}/**/*.test.ts'];
const TEMPORARY = 'tests/temporaryFolder.ts';
const MOCKED = '**/*.mocked.test.ts';

export default defineConfig({
  test: {
    passWithNoTests: false,
    // Much of a browser test is waiting: on a machine of 2 cores too, two files share the time.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: UNIT,
          globalSetup: [TEMPORARY],
          exclude: [MOCKED],
          testTimeout: 20_000,
          // Modules have no state (an ESLint rule), so that files may share a process: one for each takes half a second.
          isolate: false,
          unstubEnvs: true,
        },
      },
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
          name: 'site',
          root,
          include: ['tests/**/*.test.ts'],
          // What the long tests install has tests of its own.
          exclude: ['**/*.long.test.ts', 'tests/project/**', '**/node_modules/**'],
          globalSetup: [TEMPORARY, 'tests/buildSites.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'long',
          root,
          include: ['tests/**/*.long.test.ts'],
          globalSetup: [TEMPORARY],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
