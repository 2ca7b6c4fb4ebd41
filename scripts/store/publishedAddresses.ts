import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressList } from '../../src/record/addressList.ts';
import { writeDurably } from './writeDurably.ts';

const HEAD =
  '# Addresses that were published: none may ever stop working. Written by `npm run build -- --addresses`.';

/**
 * The addresses that were published from a content folder, as its addresses.txt has them. None where
 * there is no such file: nothing was published yet.
 * @throws Error that says why the file cannot be read, or which line of it is no address.
 */
export function publishedAddresses(content: string): string[] {
  const file = listOf(content);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') return [];
    throw new Error(
      `${file} cannot be read (${code}). It says which addresses may never stop working: make it readable.`,
      { cause: error },
    );
  }
  return addressList(text, file);
}

/** Adds the addresses of a built site to the list of its content folder. */
export function addAddresses(content: string, built: readonly string[]): void {
  const all = new Set([...publishedAddresses(content), ...built]);
  writeDurably(listOf(content), [HEAD, ...[...all].sort(), ''].join('\n'));
}

function listOf(content: string): string {
  return join(content, 'addresses.txt');
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
