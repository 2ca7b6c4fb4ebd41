import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { findBrowser } from './findBrowser.ts';
import { startBrowser } from './startBrowser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser is, if it was found for all tests of a run. */
    browser?: string;
  }
}

/** Starts the browser that the tests drive; whoever opens it closes it. */
export async function openBrowser(): Promise<Browser> {
  return startBrowser(inject('browser') ?? (await findBrowser()));
}
