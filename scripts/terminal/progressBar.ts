/** How often the bar is drawn, in milliseconds; a run shorter than that shows none. */
const INTERVAL = 500;
const WIDTH = 30;

/** What of a stream is needed to tell how a run goes on. */
export type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/**
 * A bar over a long run, on a terminal only.
 * @param note what stands behind the bar, such as the time left.
 * @returns what to call after each piece of work; at the end the bar removes itself.
 */
export function progressBar(
  stream: Output,
  label: string,
  note: (done: number, total: number) => string = () => '',
): (done: number, total: number) => void {
  let last = performance.now();
  return (done, total) => {
    if (!stream.isTTY) return;
    const now = performance.now();
    if (done < total && now - last < INTERVAL) return;
    last = now;
    const filled = total > 0 ? Math.floor((WIDTH * done) / total) : WIDTH;
    const bar = '#'.repeat(filled).padEnd(WIDTH, '.');
    stream.write(
      done < total
        ? `\r\u001b[2K${label} [${bar}] ${done}/${total} ${note(done, total)}`
        : `\r\u001b[2K`,
    );
  };
}
