import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeaderRules } from './headerRules.ts';
import { openFile } from './openFile.ts';
import { sendFile } from './sendFile.ts';

/** A site that is served. */
export interface ServedSite {
  /** Its folder, without links. */
  readonly root: string;
  /** Path below which it stands, with slashes at both ends. */
  readonly base: string;
  readonly rules: HeaderRules;
}

/**
 * Answers a request for a file of a site: with the file, with the address of a folder with its last
 * slash, or with the 404 page.
 * @throws Error where the site has no 404 page, and where sending ends early.
 */
export async function answer(
  { root, base, rules }: ServedSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = ''] = (request.url ?? '').split('?');
  const opened = path.startsWith(base) ? await openFile(root, path.slice(base.length)) : undefined;
  if (opened && 'folder' in opened) {
    response.writeHead(301, { Location: base + opened.folder }).end();
    return;
  }
  if (opened) {
    await sendFile(opened, rules(path), request, response);
    return;
  }
  const page = await openFile(root, '404.html');
  if (!page || 'folder' in page) throw new Error('The site has no 404 page.');
  response.statusCode = 404;
  await sendFile(page, rules(`${base}404.html`), request, response);
}
