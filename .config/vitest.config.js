import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{src,scripts,tests}/**/*.test.ts'],
    exclude: ['**/*.long.test.ts'],
    passWithNoTests: false,
  },
});
