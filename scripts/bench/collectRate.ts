import { z } from 'zod';
import { CollectStore } from '../collect/store/CollectStore.ts';
import { writeTexts } from '../collect/text/writeTexts.ts';
import { ingestTranscripts } from '../ingestTranscripts.ts';
import { today } from '../today.ts';

/** What this program prints as JSON: run by the benchmark as a process of its own. */
export const collectRateSchema = z.object({
  /** Pages or records that came out of it. */
  done: z.number(),
  seconds: z.number(),
  /** Seconds of one core. */
  core: z.number(),
  /** Most memory, in bytes. */
  memory: z.number(),
});

interface Folders {
  readonly store: string;
  readonly transcripts: string;
  readonly content: string;
}

async function extract({ store: folder, transcripts }: Folders): Promise<number> {
  const store = new CollectStore(folder);
  const { pages, unread } = await writeTexts(store, { store: folder, transcripts });
  store.close();
  return pages - unread.length;
}

async function ingest({ transcripts, content }: Folders): Promise<number> {
  const people = `${content}/people`;
  const { records } = await ingestTranscripts({
    ...{ transcripts, content, people, check: false, today: today() },
  });
  return records;
}

const [, , task, store = '', transcripts = '', content = ''] = process.argv;
if (import.meta.main) {
  const begin = performance.now();
  const done = await (task === 'text' ? extract : ingest)({ store, transcripts, content });
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(
    JSON.stringify({
      done,
      seconds: (performance.now() - begin) / 1000,
      core: (userCPUTime + systemCPUTime) / 1e6,
      memory: maxRSS * 1024,
    }),
  );
}
