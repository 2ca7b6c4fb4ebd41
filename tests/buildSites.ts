import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../scripts/buildSite.ts';
import { ingestTranscripts } from '../scripts/ingestTranscripts.ts';
import { sampleArchive } from '../scripts/sample/sampleArchive.ts';
import { serveSite } from '../scripts/serveSite.ts';

/** One built and served site. */
export interface Site {
  readonly folder: string;
  readonly content: string;
  readonly url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The one real record. */
    real: Site;
    /** A few hundred invented questions. */
    sample: Site;
    /** The real record below a path of a public address. */
    sub: Site;
  }
}

/** The public address of the third site. */
export const SUB_ADDRESS = 'https://example.org/sub/path/';
const SAMPLE_QUESTIONS = 260;

/** Builds and serves the sites that all browser tests share; the end of the run takes them away. */
export default async function buildSites(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sites-'));
  const transcripts = join(folder, 'transcripts');
  await writeSample(transcripts);
  const own = resolve('content/transcripts');
  const real = await build(folder, 'real', own);
  const sample = await build(folder, 'sample', transcripts);
  const sub = await build(folder, 'sub', own, SUB_ADDRESS);
  const servers = await Promise.all([
    serveSite({ folder: real.folder, port: 0 }),
    serveSite({ folder: sample.folder, port: 0 }),
    serveSite({ folder: sub.folder, port: 0, base: '/sub/path/' }),
  ]);
  project.provide('real', { ...real, url: servers[0].url });
  project.provide('sample', { ...sample, url: servers[1].url });
  project.provide('sub', { ...sub, url: servers[2].url });
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true, force: true });
  };
}

async function build(
  parent: string,
  name: string,
  transcripts: string,
  siteUrl = '',
): Promise<Omit<Site, 'url'>> {
  const [content, folder] = [join(parent, name, 'content'), join(parent, name, 'dist')];
  await ingestTranscripts({
    transcripts,
    content,
    people: resolve('content/people'),
    check: false,
  });
  await buildSite({ transcripts, content, out: folder, incremental: false, siteUrl });
  return { folder, content };
}

async function writeSample(folder: string): Promise<void> {
  for (const { path, text } of sampleArchive(SAMPLE_QUESTIONS, 1)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
