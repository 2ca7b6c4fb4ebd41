import { buildSite } from './buildSite.ts';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { serveSite } from './serveSite.ts';
import { requireFolder } from './store/requireFolder.ts';
import { buildProgress } from './terminal/buildProgress.ts';
import { describeBuild } from './terminal/describeBuild.ts';
import { runCommand } from './terminal/runCommand.ts';
import { say } from './terminal/say.ts';
import { showProblems } from './terminal/showProblems.ts';
import { siteUrlOrExit } from './terminal/siteUrlOrExit.ts';
import { today } from './today.ts';

const folders = {
  transcripts: 'content/transcripts',
  content: 'content',
  people: 'content/people',
};

await runCommand({
  usage: `npm start
Reads content/transcripts, builds the site in dist and serves it on http://localhost:4321, or the next free port.
Exit 0: served until it was stopped. 1: something failed. 2: bad option, SITE_URL is not an address, or a mistake in a
   reviewed file.`,
  options: {},
  folders: () => folders,
  run: async () => {
    const siteUrl = siteUrlOrExit();
    requireFolder(folders.transcripts, 'npm run ingest -- --transcripts');
    const report = await ingestTranscripts({ ...folders, check: false, today: today() });
    const { files, records, written, problems } = report;
    showProblems(problems, folders);
    say(`${files} files, ${records} records, ${written} entries written.`);
    // A refused record does not keep the good ones from being read.
    const options = { ...folders, out: 'dist', siteUrl, incremental: false };
    const built = await buildSite({ ...options, progress: buildProgress(process.stderr) });
    say(describeBuild(built, options));
    const { url } = await serveSite({ folder: options.out, siteUrl, port: 4321 });
    say(`The site is at ${url}  (Ctrl+C stops it.)`);
    return 0;
  },
});
