import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSite } from './buildSite.ts';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { serveSite } from './serveSite.ts';
import { describeBuild } from './terminal/describeBuild.ts';
import { today } from './today.ts';

/** 600 invented questions, in a folder and on a port of their own. */
const folder = '.demo';
const transcripts = join(folder, 'transcripts');
const content = join(folder, 'content');
const out = join(folder, 'dist');

await rm(transcripts, { recursive: true, force: true });
const sample = join(import.meta.dirname, 'sample.ts');
await promisify(execFile)(process.execPath, [sample, '--questions', '600', '--out', transcripts]);
const people = join(content, 'people');
const folders = { transcripts, content, people };
const { records } = await ingestTranscripts({
  ...folders,
  check: false,
  remove: true,
  today: today(),
});
console.log(`${records} invented records.`);
console.log(describeBuild(await buildSite({ transcripts, content, out, incremental: false }), out));
const base = new URL(process.env['SITE_URL'] ?? 'http://localhost/').pathname;
const { url } = await serveSite({ folder: out, base: base.replace(/\/?$/, '/'), port: 4331 });
console.log(`The invented archive is at ${url}  (Ctrl+C stops it.)`);
