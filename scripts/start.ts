import { buildSite } from './buildSite.ts';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { serveSite } from './serveSite.ts';
import { ReviewError } from './store/ReviewError.ts';
import { requireFolder } from './store/requireFolder.ts';
import { buildProgress } from './terminal/buildProgress.ts';
import { describeBuild } from './terminal/describeBuild.ts';
import { describeError } from './terminal/describeError.ts';
import { describeProblems } from './terminal/describeProblems.ts';
import { lineReader } from './terminal/lineReader.ts';
import { siteUrlOrExit } from './terminal/siteUrlOrExit.ts';
import { today } from './today.ts';

const siteUrl = siteUrlOrExit();
const folders = { transcripts: 'content/transcripts', content: 'content' };
const people = 'content/people';
const lineOf = lineReader({ ...folders, people });

process.exitCode = await run();

/** 0: the site is being served. 1: something failed. 2: a reviewed file must be mended first. */
async function run(): Promise<0 | 1 | 2> {
  try {
    requireFolder(folders.transcripts, 'npm run ingest -- --transcripts');
    const report = await ingestTranscripts({ ...folders, people, check: false, today: today() });
    if (report.problems.length > 0) console.error(describeProblems(report.problems, lineOf));
    const { files, records, written } = report;
    console.log(`${files} files, ${records} records, ${written} entries written.`);
    // A refused record does not keep the good ones from being read.
    const options = { ...folders, out: 'dist', siteUrl, incremental: false };
    const progress = buildProgress(process.stderr);
    console.log(describeBuild(await buildSite({ ...options, progress }), options));
    const { url } = await serveSite({ folder: options.out, siteUrl, port: 4321 });
    console.log(`The site is at ${url}  (Ctrl+C stops it.)`);
    return 0;
  } catch (error) {
    console.error(describeError(error, lineOf));
    return error instanceof ReviewError ? 2 : 1;
  }
}
