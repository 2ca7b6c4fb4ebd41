import { realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import send from 'send';
import type { HeaderRules } from './headerRules.ts';

/** A site that is served. */
interface ServedSite {
  /** Its folder, without links. */
  readonly root: string;
  /** Path below which it stands, with slashes at both ends. */
  readonly base: string;
  readonly rules: HeaderRules;
}

/**
 * Answers a request for a file of a site: with the file, with the address of a folder with its last
 * slash, or with the 404 page.
 */
export async function answer(
  site: ServedSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const { base, root } = site;
  const [path = ''] = (request.url ?? '').split('?');
  const below = path.slice(base.length);
  const isOwn = path.startsWith(base) && (await isInside(root, below));
  const missing = () => {
    // A part of the page that says so would be no use.
    delete request.headers.range;
    response.statusCode = 404;
    sendFile(site, '404.html', request, response, () => response.end());
  };
  if (isOwn) sendFile(site, below, request, response, missing);
  else missing();
}

/** Whether what stands at an address is in the folder of the site, by whatever links it gets there. */
async function isInside(root: string, address: string): Promise<boolean> {
  // An empty name in a path would make the way to a folder one to another host.
  if (/^\/|\/\//.test(address)) return false;
  try {
    const file = await realpath(join(root, decodeURIComponent(address)));
    return file === root || file.startsWith(root + sep);
  } catch {
    return false;
  }
}

function sendFile(
  { root, base, rules }: ServedSite,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
  missing: () => void,
): void {
  send(request, `/${address}`, { root, dotfiles: 'allow', cacheControl: false })
    .on('headers', (_: ServerResponse, file: string) => {
      // The address of a page has no ending, by which a rule could give it a type.
      if (file.endsWith('.html')) response.setHeader('Content-Type', 'text/html; charset=utf-8');
      for (const header of rules(base + address)) response.setHeader(...header);
    })
    .on('directory', () => {
      response.writeHead(301, { Location: `${base}${address}/` }).end();
    })
    .on('error', (error: { readonly status?: number }) => {
      if (error.status === 416) response.writeHead(416).end();
      else missing();
    })
    .pipe(response);
}
