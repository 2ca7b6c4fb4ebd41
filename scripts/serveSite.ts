import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running server. */
export interface Serving {
  /** Address of the home page, with the base path. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What to serve, and where. */
export interface ServeOptions {
  readonly folder: string;
  /** Path that the site was built for, with slashes at both ends. */
  readonly base?: string;
  /** First port to try; 0 for any free one. */
  readonly port: number;
}

/**
 * Serves a built site on 127.0.0.1 as a static host would: with the rules of its `_headers` file
 * and its 404 page. Takes the next free port where one is taken.
 */
export async function serveSite({ folder, base = '/', port }: ServeOptions): Promise<Serving> {
  const headers = await readHeaders(folder);
  const notFound = await readFile(join(folder, '404.html'));
  const withHeaders = (response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value);
  };
  const serve = sirv(folder, { dev: true, setHeaders: withHeaders });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const missing = () => {
      withHeaders(response);
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (!path.startsWith(base)) missing();
    else {
      request.url = `/${path.slice(base.length)}`;
      serve(request, response, missing);
    }
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

/** The headers for all paths: the first block of the file. */
async function readHeaders(folder: string): Promise<[string, string][]> {
  const text = await readFile(join(folder, '_headers'), 'utf8');
  return [...text.matchAll(/^ +([\w-]+): (.+)$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
}

async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    const address = await tryPort(server, candidate);
    if (address) return address.port;
  }
}

function tryPort(server: Server, port: number): Promise<AddressInfo | undefined> {
  return new Promise((done, fail) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(undefined);
      else fail(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', failed);
      const address = server.address();
      done(address === null || typeof address === 'string' ? undefined : address);
    });
  });
}
