import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Entry } from '../../src/record/Entry.ts';
import { entryToMarkdown } from '../../src/record/entryToMarkdown.ts';
import { writeData } from './writeData.ts';
import { entryPath } from '../store/entryFiles.ts';
import { indexArchive } from '../store/indexArchive.ts';

/** A folder that is there until the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** The folder `data` of an archive of these entries, until the test ends. */
export async function testData(entries: readonly Entry[], siteUrl = ''): Promise<string> {
  const out = testFolder();
  const content = testArchive(entries);
  const index = await testIndex(content);
  await writeData({ content, index, out, siteUrl, bulk: true, keys: [] });
  return join(out, 'data');
}

/** The file of an index of a content folder as it is now, until the test ends. */
export async function testIndex(content: string): Promise<string> {
  const [index, none] = [join(testFolder(), 'entries.ndjson'), testFolder()];
  await indexArchive({ content, transcripts: none, people: none, index, incremental: false });
  return index;
}

/** A content folder with these entries, until the test ends. */
export function testArchive(entries: readonly Entry[]): string {
  const folder = testFolder();
  for (const entry of entries) {
    const path = join(folder, entryPath(entry.facts.id));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, entryToMarkdown(entry));
  }
  return folder;
}
