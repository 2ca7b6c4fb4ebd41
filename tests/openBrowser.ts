import type { Browser } from 'playwright-core';
import { findBrowser } from './findBrowser.ts';
import { startBrowser } from './startBrowser.ts';

/** Starts the browser that the tests drive; whoever opens it closes it. */
export async function openBrowser(): Promise<Browser> {
  return startBrowser(await findBrowser());
}
