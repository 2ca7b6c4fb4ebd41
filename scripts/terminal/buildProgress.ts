import type { BuildProgress } from '../site/Stages.ts';
import { progressBar } from './progressBar.ts';

/** Tells how far a build is: a bar for each stage on a terminal, a line for each elsewhere. */
export function buildProgress(stream: NodeJS.WriteStream): BuildProgress {
  if (!stream.isTTY) return { begin: (stage) => stream.write(`${stage} …\n`) };
  const bars = new Map<string, ReturnType<typeof progressBar>>();
  return {
    begin: (stage) => {
      bars.set(stage, progressBar(stream, stage));
    },
    count: (stage, done, total) => bars.get(stage)?.(done, total),
  };
}
