import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Entry } from '../../src/record/Entry.ts';
import { entryToMarkdown } from '../../src/record/entryToMarkdown.ts';
import { writeData } from './writeData.ts';
import { entryPath } from '../store/entryFiles.ts';

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
  const [content, people] = [testArchive(entries), testFolder()];
  await writeData({ content, people, out, siteUrl, parts: ['bulk'] });
  return join(out, 'data');
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
