import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { LISTED_FIELDS } from './archive/archiveAddresses.ts';

/** A capture that the invented archive has. */
export interface InventedCapture {
  readonly timestamp: string;
  readonly original: string;
  readonly digest: string;
  readonly html: string;
}

/** Does something else than an archive should, and says whether it has. */
export type Trouble = (
  request: IncomingMessage,
  response: ServerResponse,
  count: number,
) => boolean;

/** A server on this machine that behaves as an archive does, as far as it is known. */
export interface InventedServer {
  readonly url: string;
  /** What was asked for, in order: paths with queries. */
  readonly asked: readonly string[];
  readonly agents: ReadonlySet<string>;
  readonly close: () => Promise<void>;
}

/**
 * Serves a listing of captures in parts, and each capture.
 * @param rows of one part.
 * @param trouble is asked first; `count` says how often this path was asked for before.
 */
export async function archiveServer(
  captures: readonly InventedCapture[],
  rows = 3,
  trouble: Trouble = () => false,
): Promise<InventedServer> {
  return serveInvented((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/cdx/search/cdx') list(url.searchParams, captures, rows, response);
    else replay(request.url ?? '', captures, response);
  }, trouble);
}

/** Serves whatever a test’s own answerer gives, and notes what was asked for. */
export async function serveInvented(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  trouble: Trouble = () => false,
): Promise<InventedServer> {
  const asked: string[] = [];
  const agents = new Set<string>();
  const server = createServer((request, response) => {
    // The same bytes at every run: no clock of the server’s own.
    response.sendDate = false;
    const path = request.url ?? '/';
    const count = asked.filter((one) => one === path).length;
    asked.push(path);
    agents.add(request.headers['user-agent'] ?? '');
    if (!trouble(request, response, count)) answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    ...{ url: `http://127.0.0.1:${port}/`, asked, agents },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function list(
  query: URLSearchParams,
  captures: readonly InventedCapture[],
  rows: number,
  response: ServerResponse,
): void {
  const prefix = query.get('url') ?? '';
  const found = captures.filter(({ original }) =>
    original.replace(/^https?:\/\//, '').startsWith(prefix),
  );
  const from = Number(query.get('resumeKey') ?? 0);
  const part = found.slice(from, from + rows).map(({ timestamp, original, digest, html }) => {
    return [timestamp, original, '200', 'text/html', digest, String(html.length)];
  });
  const more = from + rows < found.length ? [[], [String(from + rows)]] : [];
  const table = found.length === 0 ? [] : [LISTED_FIELDS, ...part, ...more];
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(table));
}

function replay(
  path: string,
  captures: readonly InventedCapture[],
  response: ServerResponse,
): void {
  const [, timestamp, original] = /^\/web\/(\d{14})id_\/(.*)$/.exec(path) ?? [];
  const found = captures.find((one) => one.timestamp === timestamp && one.original === original);
  if (!found) {
    response.writeHead(404).end('<h2>Hrm. The Wayback Machine has not archived that URL.</h2>');
    return;
  }
  response.setHeader('Memento-Datetime', 'Thu, 01 Mar 2018 00:00:00 GMT');
  response.setHeader('Content-Type', 'text/html').setHeader('Content-Encoding', 'gzip');
  response.end(gzipSync(found.html));
}
