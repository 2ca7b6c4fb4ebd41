import { progressBar } from '../../terminal/progressBar.ts';

/** Milliseconds between two lines of a log. */
const INTERVAL = 60_000;

/**
 * Tells how a long run goes on: a bar on a terminal; elsewhere a line a minute, with pace and time left.
 * @param now milliseconds.
 */
export function fetchProgress(
  stream: NodeJS.WriteStream,
  now: () => number,
): (done: number, total: number) => void {
  const bar = progressBar(stream, 'Fetching pages');
  const begin = now();
  let last = begin;
  return (done, total) => {
    if (stream.isTTY) {
      bar(done, total);
      return;
    }
    if (now() - last < INTERVAL) return;
    last = now();
    stream.write(`${paceLine(done, total, last - begin)}\n`);
  };
}

/** `120 of 4000 pages, 58 a minute, about 1 h 7 min left`. @param elapsed milliseconds. */
export function paceLine(done: number, total: number, elapsed: number): string {
  const left = Math.ceil((((total - done) / done) * elapsed) / 60_000);
  const pace = Math.round((done * 60_000) / elapsed);
  const hours = left >= 60 ? `${Math.floor(left / 60)} h ` : '';
  return `${done} of ${total} pages, ${pace} a minute, about ${hours}${left % 60} min left`;
}
