import { buildSite } from './buildSite.ts';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { serveSite } from './serveSite.ts';
import { requireFolder } from './store/requireFolder.ts';
import { buildProgress } from './terminal/buildProgress.ts';
import { describeBuild } from './terminal/describeBuild.ts';
import { describeProblems } from './terminal/describeProblems.ts';

const folders = { transcripts: 'content/transcripts', content: 'content' };
try {
  requireFolder(folders.transcripts, 'npm run ingest -- --transcripts');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
const today = new Date().toISOString().slice(0, 10);
const report = await ingestTranscripts({
  ...folders,
  people: 'content/people',
  check: false,
  today,
});
if (report.problems.length > 0) console.error(describeProblems(report.problems, () => undefined));
console.log(`${report.files} files, ${report.records} records, ${report.written} entries written.`);
// A refused record does not keep the good ones from being read.
const out = 'dist';
const progress = buildProgress(process.stderr);
console.log(describeBuild(await buildSite({ ...folders, out, incremental: false, progress }), out));
const base = new URL(process.env['SITE_URL'] ?? 'http://localhost/').pathname;
const { url } = await serveSite({ folder: out, base: base.replace(/\/?$/, '/'), port: 4321 });
console.log(`The site is at ${url}  (Ctrl+C stops it.)`);
