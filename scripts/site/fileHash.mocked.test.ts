import { createHash } from 'node:crypto';
import type * as FileSystem from 'node:fs';
import { expect, test, vi } from 'vitest';
import { fileHash } from './checksums.ts';

// A disk that gives less than it is asked for, as those of a network do.
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof FileSystem>();
  const readSync = (file: number, piece: Buffer) => fs.readSync(file, piece, 0, 100, null);
  return { ...fs, readSync };
});

test('a file is read to its end where the disk gives it in short pieces', async () => {
  const { readFileSync } = await import('node:fs');
  const bytes = readFileSync(import.meta.filename);
  expect(bytes.length).toBeGreaterThan(300);
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(fileHash(import.meta.filename)).toBe(hash);
});
