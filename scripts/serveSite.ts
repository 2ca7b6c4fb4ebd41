import { readFile, realpath } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { answer } from './serve/answer.ts';
import { headerRules } from './serve/headerRules.ts';

/** A running server. */
export interface Serving {
  /** Address of the home page, with the base path. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What to serve, and where. */
export interface ServeOptions {
  readonly folder: string;
  /** Public address that the site was built for: it is served below the path of it. */
  readonly siteUrl?: string;
  /** First port to try; 0 for any free one. */
  readonly port: number;
}

/**
 * Serves a built site on 127.0.0.1 as a static host would: with the rules of its `_headers` file
 * and its 404 page. Takes the next free port where one is taken. Nothing that is asked for ends it.
 * @throws Error where the folder is no built site.
 */
export async function serveSite({ folder, siteUrl, port }: ServeOptions): Promise<Serving> {
  const base = siteUrl ? new URL(siteUrl).pathname : '/';
  const root = await realpath(folder);
  const site = { root, base, rules: headerRules(await readFile(join(root, '_headers'), 'utf8')) };
  const server = createServer((request, response) => {
    // The visitor has left, or the disk has failed: only this answer ends.
    answer(site, request, response).catch(() => response.destroy());
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
