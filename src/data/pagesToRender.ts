import { appendFileSync, readFileSync } from 'node:fs';

/** One path of `getStaticPaths`, with what tells whether its page is still that of the build before. */
export interface KeyedPath {
  /** Of the file below the base path: `/questions/2018/1558/`, `/feed.xml`. */
  readonly address: string;
  /** Hash of all that the page shows. */
  readonly cacheKey: string;
}

/** The build may be shared among several processes, `1/2` being the second of two. */
const [SHARE = 0, SHARES = 1] = (process.env['PAGE_SHARE'] ?? '0/1').split('/').map(Number);
/** Lines of `address key`: what the build before rendered, and what this one has. */
const { PAGE_KEYS_BEFORE, PAGE_KEYS } = process.env;

/**
 * The paths whose pages this process has to render: those of its share of things whose key is not
 * that of the build before. Writes the keys of all of its share down, for the next build and for the
 * one who gathers what all processes made.
 * @param things what the pages are about, in an order that is the same in every process.
 * @param pathsOf the pages of one of them; only asked about the share of this process.
 */
export function pagesToRender<Thing, Path extends KeyedPath>(
  things: readonly Thing[],
  pathsOf: (thing: Thing, index: number) => readonly Path[],
): Path[] {
  const from = Math.floor((things.length * SHARE) / SHARES);
  const own = things.slice(from, Math.floor((things.length * (SHARE + 1)) / SHARES));
  const lines: string[] = [];
  const paths = own.flatMap((thing, index) =>
    pathsOf(thing, from + index).filter(({ address, cacheKey }) => {
      lines.push(`${address} ${cacheKey}\n`);
      return keysBefore().get(address) !== cacheKey;
    }),
  );
  if (PAGE_KEYS) appendFileSync(PAGE_KEYS, lines.join(''));
  return paths;
}

let before: ReadonlyMap<string, string> | undefined;

function keysBefore(): ReadonlyMap<string, string> {
  before ??= PAGE_KEYS_BEFORE ? readKeys(PAGE_KEYS_BEFORE) : new Map();
  return before;
}

function readKeys(file: string): Map<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines.map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1)];
    }),
  );
}
