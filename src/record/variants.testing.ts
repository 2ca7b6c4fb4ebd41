import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether all is tried, as by `npm run test:long`; `npm test` tries a part. */
    thorough: boolean;
  }
}

/**
 * The variants of a promise that are tried: all of them by `npm run test:long`, the first by `npm test`.
 * @param few how many the first are.
 */
export function variants<T>(all: readonly T[], few = 1): readonly T[] {
  return inject('thorough') ? all : all.slice(0, few);
}
