import { sep } from 'node:path';
import type { Plugin } from 'vite';
import type { PagesJob } from '../../src/inputs/PagesJob.ts';

const NAME = 'virtual:job';
const RESOLVED = `\0${NAME}`;

/**
 * Gives the pages their job, as the module `virtual:job`. In development a change of an entry or of raw text
 * reads it again and reloads the page.
 * @param prepare makes what the job names, as often as the module is read.
 */
export function jobModule(prepare: () => PagesJob | Promise<PagesJob>): Plugin {
  return {
    name: 'job',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: async (id) =>
      id === RESOLVED ? `export const job = ${JSON.stringify(await prepare())};` : undefined,
    async configureServer({ environments, watcher }) {
      const { content, transcripts } = await prepare();
      watcher.add([content, transcripts]);
      watcher.on('all', (_, path) => {
        if (![content, transcripts].some((folder) => path.startsWith(folder + sep))) return;
        for (const { hot, moduleGraph } of Object.values(environments)) {
          moduleGraph.invalidateAll();
          hot.send({ type: 'full-reload' });
        }
      });
    },
  };
}
