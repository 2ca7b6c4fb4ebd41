import type { Output } from '../../terminal/progressBar.ts';

/** Milliseconds between two lines of a log. */
export const INTERVAL = 60_000;

/** How a listing goes on. */
export interface ListProgress {
  /** Told after each part how many question pages are known by then. */
  readonly listing: (pages: number) => void;
  /** Leaves the line of a terminal empty for what is said next. */
  readonly end: () => void;
}

/**
 * Tells how a listing goes on, whose end nobody knows: on a terminal by a line that is written over, elsewhere
 * by a line a minute.
 * @param now milliseconds.
 */
export function listProgress(stream: Output, now: () => number): ListProgress {
  let last = now();
  return {
    listing: (pages) => {
      const words = `Listing: ${pages} question pages so far`;
      if (stream.isTTY) stream.write(`\r\u001b[2K${words}`);
      else if (now() - last >= INTERVAL) {
        last = now();
        stream.write(`${words}\n`);
      }
    },
    end: () => {
      if (stream.isTTY) stream.write('\r\u001b[2K');
    },
  };
}
