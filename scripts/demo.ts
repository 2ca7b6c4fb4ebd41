import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSite } from './buildSite.ts';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { serveSite } from './serveSite.ts';
import { buildProgress } from './terminal/buildProgress.ts';
import { describeBuild } from './terminal/describeBuild.ts';
import { runCommand } from './terminal/runCommand.ts';
import { say } from './terminal/say.ts';
import { siteUrlOrExit } from './terminal/siteUrlOrExit.ts';
import { today } from './today.ts';

const at = (name: string) => join('.demo', name);
const content = at('content');
const folders = { transcripts: at('transcripts'), content, people: join(content, 'people') };

await runCommand({
  usage: `npm run demo
Builds 600 invented questions below .demo and serves them on http://localhost:4331, or the next free port.
Exit 0: served until it was stopped. 1: something failed. 2: bad option, or SITE_URL is not an address.`,
  options: {},
  folders: () => folders,
  run: async () => {
    const siteUrl = siteUrlOrExit();
    await rm(folders.transcripts, { recursive: true, force: true });
    const sample = [join(import.meta.dirname, 'sample.ts'), '--questions', '600', '--out'];
    await promisify(execFile)(process.execPath, [...sample, folders.transcripts]);
    const ingest = { ...folders, check: false, remove: true, today: today() };
    const { records } = await ingestTranscripts(ingest);
    say(`${records} invented records.`);
    const options = { ...folders, out: at('dist'), siteUrl, incremental: false, remove: true };
    const built = await buildSite({ ...options, progress: buildProgress(process.stderr) });
    say(describeBuild(built, options));
    const { url } = await serveSite({ folder: options.out, siteUrl, port: 4331 });
    say(`The invented archive is at ${url}  (Ctrl+C stops it.)`);
    return 0;
  },
});
