import { progressBar, type Output } from '../../terminal/progressBar.ts';
import { INTERVAL } from './listProgress.ts';

/**
 * Tells how a long run goes on, with its pace and the time left: by a bar on a terminal, elsewhere by a line a
 * minute.
 * @param now milliseconds.
 */
export function fetchProgress(
  stream: Output,
  now: () => number,
): (done: number, total: number) => void {
  const begin = now();
  const bar = progressBar(stream, 'Fetching', (done, total) => paceOf(done, total, now() - begin));
  let last = begin;
  return (done, total) => {
    if (stream.isTTY) {
      bar(done, total);
      return;
    }
    if (now() - last < INTERVAL) return;
    last = now();
    stream.write(`${done} of ${total} pages, ${paceOf(done, total, last - begin)}\n`);
  };
}

/** `58 a minute, about 1 h 7 min left`. @param elapsed milliseconds. */
export function paceOf(done: number, total: number, elapsed: number): string {
  const left = Math.ceil((((total - done) / done) * elapsed) / 60_000);
  const pace = Math.round((done * 60_000) / elapsed);
  const hours = left >= 60 ? `${Math.floor(left / 60)} h ` : '';
  return `${pace} a minute, about ${hours}${left % 60} min left`;
}
