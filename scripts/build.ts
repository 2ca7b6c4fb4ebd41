import { buildSite } from './buildSite.ts';
import { requireFolder } from './store/requireFolder.ts';
import { buildProgress } from './terminal/buildProgress.ts';
import { describeBuild } from './terminal/describeBuild.ts';
import { runCommand } from './terminal/runCommand.ts';
import { say } from './terminal/say.ts';
import { siteUrlOrExit } from './terminal/siteUrlOrExit.ts';

await runCommand({
  usage: `npm run build -- [--content DIR] [--transcripts DIR] [--people DIR] [--out DIR] [--incremental [--no-bulk]] [--remove]
Makes the site from the entries: pages, data and search.
--people is the folder that says who held which office; by default, people in the content folder, or the project’s own.
--incremental makes only what has changed since the last build, to the same result as a full one.
--no-bulk leaves the bulk data below /data/ as last published, so that a correction goes online sooner.
--remove publishes even where more than 5 % of the published questions are gone.
Exit 0: built. 1: failed. 2: bad option, SITE_URL is not an address, or a mistake in a reviewed file.`,
  options: {
    content: { type: 'string', default: 'content' },
    transcripts: { type: 'string' },
    people: { type: 'string' },
    out: { type: 'string', default: 'dist' },
    incremental: { type: 'boolean', default: false },
    bulk: { type: 'boolean', default: true },
    remove: { type: 'boolean', default: false },
  },
  run: async (values) => {
    const { transcripts = 'content/transcripts', people } = values;
    if (values.transcripts !== undefined) requireFolder(transcripts, '--transcripts');
    if (people !== undefined) requireFolder(people, '--people');
    const options = { ...values, transcripts, siteUrl: siteUrlOrExit() };
    const report = await buildSite({ ...options, progress: buildProgress(process.stderr) });
    say(describeBuild(report, options));
    return 0;
  },
});
