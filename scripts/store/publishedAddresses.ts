import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './writeDurably.ts';

const HEAD =
  '# Addresses that were published: none may ever stop working. Written by `npm run build -- --addresses`.';

/**
 * The published addresses of a content folder that a built site does not have. None where there is
 * no list: nothing was published yet.
 * @param built the addresses that it has.
 */
export function missingAddresses(content: string, built: readonly string[]): string[] {
  const has = new Set(built);
  return listed(content).filter((address) => !has.has(address));
}

/** Adds the addresses of a built site to the list of its content folder. */
export function addAddresses(content: string, built: readonly string[]): void {
  const all = new Set([...listed(content), ...built]);
  writeDurably(join(content, 'addresses.txt'), [HEAD, ...[...all].sort(), ''].join('\n'));
}

function listed(content: string): string[] {
  let text: string;
  try {
    text = readFileSync(join(content, 'addresses.txt'), 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').filter((line) => line.startsWith('/'));
}

/**
 * Every page below the base path, `/questions/2018/1558/`.
 * @param files the paths of all files of the site.
 */
export function builtAddresses(files: readonly string[]): string[] {
  return files
    .map((file) => `/${file}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length));
}
