import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const HEAD =
  '# Addresses that were published: none may ever stop working. Written by `npm run build -- --addresses`.';

/**
 * The published addresses of a content folder that a built site does not have. None where there is
 * no list: nothing was published yet.
 */
export async function missingAddresses(content: string, out: string): Promise<string[]> {
  const built = new Set(await builtAddresses(out));
  return (await listed(content)).filter((address) => !built.has(address));
}

/** Adds the addresses of a built site to the list of its content folder. */
export async function addAddresses(content: string, out: string): Promise<void> {
  const all = new Set([...(await listed(content)), ...(await builtAddresses(out))]);
  const text = [HEAD, ...[...all].sort(), ''].join('\n');
  await writeFile(join(content, 'addresses.txt'), text);
}

async function listed(content: string): Promise<string[]> {
  const text = await readFile(join(content, 'addresses.txt'), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line.startsWith('/'));
}

/** Every page of a site below its base path, `/questions/2018/1558/`. */
async function builtAddresses(out: string): Promise<string[]> {
  const files = await readdir(out, { recursive: true });
  return files
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length));
}
