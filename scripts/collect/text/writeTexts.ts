import { join } from 'node:path';
import type { CollectStore } from '../store/CollectStore.ts';
import { capturesByPage } from './capturesByPage.ts';
import { readingsOf, type PageReading, type Unread } from './readingsOf.ts';
import { TextFiles, type TextCounts } from './TextFiles.ts';

/** What came of making raw text from a store. */
export interface TextReport extends TextCounts {
  readonly pages: number;
  readonly unread: readonly Unread[];
}

/**
 * Makes raw text of everything that a store has, without any network: the oldest reading of a page is
 * `<build>/<year>/<name>.txt`, each later one that reads otherwise `<name>@<day>.txt`, so that ingest takes the
 * latest and keeps the others as its history; beside each stands its address. The same store gives the
 * same files.
 * @throws AbortError where the run was stopped: what is written stays, and nothing is removed.
 */
export async function writeTexts(
  store: CollectStore,
  { store: folder, transcripts }: { readonly store: string; readonly transcripts: string },
  progress: (done: number, total: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<TextReport> {
  const files = new TextFiles(transcripts, join(folder, 'texts.txt'));
  const unread: Unread[] = [];
  const pages = capturesByPage(store.asked);
  let done = 0;
  try {
    for (const captures of pages.values()) {
      signal?.throwIfAborted();
      const { readings, unread: others } = await readingsOf(captures, store);
      unread.push(...others, ...writeReadings(readings, files));
      progress((done += 1), pages.size);
    }
    files.removeOthers();
  } finally {
    files.close();
  }
  return { pages: pages.size, unread, ...files.counts };
}

/** @returns those that another page has the name of. */
function writeReadings(readings: readonly PageReading[], files: TextFiles): Unread[] {
  const last = readings.at(-1);
  if (!last) return [];
  const { build, name, address } = last;
  const stem = `${build}/${/^\d{4}(?=-)/.exec(name)?.[0] ?? 'unnumbered'}/${name}`;
  if (files.has(`${stem}.txt`)) {
    return [{ address, kind: 'unknown', reason: `a second page that calls itself ${name}` }];
  }
  readings.forEach((reading, index) => {
    const path = index === 0 ? stem : `${stem}@${reading.day}`;
    files.write(`${path}.txt`, reading.text);
    files.write(`${path}.url`, `${reading.address}\n`);
  });
  return [];
}
