import { findPages } from './findPages.ts';
import { CollectStore } from './store/CollectStore.ts';

/*
 * Collects from the archive at the address that is given into a store, at a time that stands still: for
 * tests that kill it, and compare the bytes of what it leaves with those of a run that was not.
 */
const [, , archive = '', folder = ''] = process.argv;
const store = new CollectStore(folder);
const { fetch } = await findPages({
  ...{ from: 'archive', archive, site: 'https://city.example/', userAgent: 'test', store },
  clock: { now: () => Date.parse('2026-03-02T10:00:00Z'), wait: () => Promise.resolve() },
  signal: new AbortController().signal,
  progress: () => undefined,
  listing: () => undefined,
});
await fetch(Infinity);
store.close();
