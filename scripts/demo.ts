import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSite } from './buildSite.ts';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { serveSite } from './serveSite.ts';
import { describeBuild } from './terminal/describeBuild.ts';
import { siteUrlOrExit } from './terminal/siteUrlOrExit.ts';
import { today } from './today.ts';

const siteUrl = siteUrlOrExit();
/** 600 invented questions, in a folder and on a port of their own. */
const folder = '.demo';
const transcripts = join(folder, 'transcripts');
const content = join(folder, 'content');
const out = join(folder, 'dist');

await rm(transcripts, { recursive: true, force: true });
const sample = join(import.meta.dirname, 'sample.ts');
await promisify(execFile)(process.execPath, [sample, '--questions', '600', '--out', transcripts]);
const people = join(content, 'people');
const ingest = { transcripts, content, people, check: false, remove: true, today: today() };
const { records } = await ingestTranscripts(ingest);
console.log(`${records} invented records.`);
const options = { transcripts, content, out, siteUrl, incremental: false };
console.log(describeBuild(await buildSite(options), options));
const { url } = await serveSite({ folder: out, siteUrl, port: 4331 });
console.log(`The invented archive is at ${url}  (Ctrl+C stops it.)`);
