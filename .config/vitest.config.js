import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

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
          include: ['{src,scripts,tests/project}/**/*.test.ts'],
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
          globalSetup: ['tests/buildSites.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'long',
          root,
          include: ['tests/**/*.long.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
