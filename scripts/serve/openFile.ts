import { open, realpath, type FileHandle } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of a site that is open, to be closed by whoever has it. */
export interface OpenedFile {
  readonly handle: FileHandle;
  /** In bytes. */
  readonly size: number;
  /** Its path below the folder of the site, with slashes. */
  readonly name: string;
}

/** What stands at an address of a site: a file, or a folder, whose own address has a slash at its end. */
export type Opened = OpenedFile | { readonly folder: string };

/**
 * Opens what stands at an address. Undefined where there is nothing, nothing that may be read, or
 * something that lies outside the folder of the site, by whatever way the address gets there.
 * @param root the folder of the site, without links.
 * @param address below the base path, as it was asked for: `questions/2018/1558/`.
 */
export async function openFile(root: string, address: string): Promise<Opened | undefined> {
  try {
    const path = decodeURIComponent(address);
    const page = path === '' || path.endsWith('/') ? 'index.html' : '';
    const file = await realpath(join(root, path, page));
    // An empty name in a path would make a link to it one to another host.
    if (/^\/|\/\//.test(path) || !file.startsWith(root + sep)) return undefined;
    return await openAt(root, file);
  } catch {
    return undefined;
  }
}

async function openAt(root: string, file: string): Promise<Opened | undefined> {
  const handle = await open(file, 'r');
  const found = await handle.stat();
  const name = relative(root, file).replaceAll(sep, '/');
  if (found.isFile()) return { handle, size: found.size, name };
  await handle.close();
  return found.isDirectory() ? { folder: `${encodeURI(name)}/` } : undefined;
}
