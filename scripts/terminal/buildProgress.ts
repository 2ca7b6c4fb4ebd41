import type { BuildProgress } from '../buildSite.ts';
import { progressBar } from './progressBar.ts';

/** Tells how far a build is: a bar for each stage on a terminal, a line for each elsewhere. */
export function buildProgress(stream: NodeJS.WriteStream): BuildProgress {
  const bars = new Map<string, ReturnType<typeof progressBar>>();
  return (stage, done, total) => {
    if (total === 0) {
      if (!stream.isTTY) stream.write(`${stage} …\n`);
      bars.set(stage, progressBar(stream, stage));
    } else bars.get(stage)?.(done, total);
  };
}
