import { buildSite } from './buildSite.ts';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { serveSite } from './serveSite.ts';
import { buildProgress } from './terminal/buildProgress.ts';
import { describeBuild } from './terminal/describeBuild.ts';
import { describeProblems } from './terminal/describeProblems.ts';
import { siteUrlOrExit } from './terminal/siteUrlOrExit.ts';

const siteUrl = siteUrlOrExit();
const folders = { transcripts: 'content/transcripts', content: 'content' };
const report = await ingestTranscripts({ ...folders, people: 'content/people', check: false });
if (report.problems.length > 0) console.error(describeProblems(report.problems, () => undefined));
console.log(`${report.files} files, ${report.records} records, ${report.written} entries written.`);
// A refused record does not keep the good ones from being read.
const options = { ...folders, out: 'dist', siteUrl, incremental: false };
const progress = buildProgress(process.stderr);
console.log(describeBuild(await buildSite({ ...options, progress }), options));
const { url } = await serveSite({ folder: options.out, siteUrl, port: 4321 });
console.log(`The site is at ${url}  (Ctrl+C stops it.)`);
