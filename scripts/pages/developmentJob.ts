import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { indexArchive } from '../store/indexArchive.ts';
import { peopleFolder } from '../store/peopleFolder.ts';
import { jobModule } from './jobModule.ts';

/** The job of the development server: the project’s own content, indexed again whenever it changes. */
export function developmentJob(): Plugin {
  const content = resolve('content');
  const job = {
    content,
    transcripts: resolve('content/transcripts'),
    index: resolve('.cache/entries.ndjson'),
  };
  return jobModule(async () => {
    await indexArchive({ ...job, people: peopleFolder(content), incremental: true });
    return job;
  });
}
