import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { filesBelow } from './filesBelow.ts';
import { pathsDigest } from './pathsDigest.ts';

/** The project’s own folder. */
const ROOT = resolve(import.meta.dirname, '../..');
/** Tests, what they are made of, and benchmarks: nothing that is kept comes from them. */
const APART = /\.test\.ts$|\.testing\.ts$|\/testing\/|\/fixtures\/|^scripts\/bench\//;

/**
 * One digest of all that makes entries, pages, data and search: the program, the packages that it uses and
 * the Node that runs it. What is kept for the next run holds for as long as it stays the same.
 */
export function programDigest(root = ROOT, node = process.version): string {
  const own = ['src', 'scripts', 'public']
    .flatMap((folder) => filesBelow(join(root, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => !APART.test(file));
  const hash = createHash('sha256').update(`${node}\0`);
  for (const file of [...own, 'astro.config.mjs', 'package-lock.json']) {
    hash.update(`${file}\0${pathsDigest([join(root, file)])}`);
  }
  return hash.digest('hex');
}
