import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { z } from 'zod';
import { buildSite } from '../buildSite.ts';
import { MemoryWatch } from './MemoryWatch.ts';
import { parseRateSchema } from './parseRate.ts';

/** One line of the result. */
interface Stage {
  readonly name: string;
  readonly seconds: number;
  readonly things: number;
  readonly unit: 'records' | 'pages';
  /** Most memory of the process tree, in bytes; the build is watched as a whole. */
  readonly peak: number;
}

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '10000' },
    // `--ingest` leaves the pages and search out.
    ingest: { type: 'boolean', default: false },
  },
});
const questions = Number(values.questions);
const scripts = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const [transcripts, content, out] = ['transcripts', 'content', 'dist'].map((name) =>
  join(folder, name),
);
const watch = new MemoryWatch();
watch.start();
try {
  if (!transcripts || !content || !out) throw new Error('no folders');
  const ingest = [
    '--transcripts',
    transcripts,
    '--content',
    content,
    '--people',
    join(content, 'people'),
  ];
  const sample = ['--questions', values.questions, '--out', transcripts];
  const made = await command('sample', 'sample.ts', sample);
  const { growths, ...parsing } = await parseRate(transcripts);
  const stages: Stage[] = [
    made,
    { name: 'parse, one core', things: questions, unit: 'records', ...parsing },
    await command('ingest, cold', 'ingest.ts', ingest),
    await command('ingest, nothing changed', 'ingest.ts', ingest),
    ...(values.ingest ? [] : await build({ transcripts, content, out })),
  ];
  console.log(table(stages));
  console.log(growthTable(growths));
} finally {
  watch.stop();
  await rm(folder, { recursive: true, force: true });
}

async function command(name: string, script: string, options: readonly string[]): Promise<Stage> {
  watch.takePeak();
  const start = performance.now();
  await promisify(execFile)(process.execPath, [join(scripts, script), ...options]);
  const seconds = (performance.now() - start) / 1000;
  return { name, seconds, things: questions, unit: 'records', peak: watch.takePeak() };
}

async function parseRate(folder: string) {
  watch.takePeak();
  const script = join(import.meta.dirname, 'parseRate.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder]);
  return { ...parseRateSchema.parse(JSON.parse(stdout)), peak: watch.takePeak() };
}

async function build(folders: {
  readonly transcripts: string;
  readonly content: string;
  readonly out: string;
}): Promise<Stage[]> {
  watch.takePeak();
  const { pages, data, search, seconds } = await buildSite({ ...folders, incremental: false });
  const peak = watch.takePeak();
  return [
    { name: 'build: pages', seconds: seconds.pages, things: pages, unit: 'pages', peak },
    { name: 'build: data', seconds: seconds.data, things: data.records, unit: 'records', peak },
    {
      name: 'build: search',
      seconds: seconds.search,
      things: search.records,
      unit: 'records',
      peak,
    },
  ];
}

function table(stages: readonly Stage[]): string {
  const rows = stages.map(({ name, seconds, things, unit, peak }) => {
    const rate = `${Math.round(things / seconds)} ${unit}/s`;
    return `| ${name} | ${seconds.toFixed(1)} s | ${rate} | ${Math.round(peak / 2 ** 20)} MiB |`;
  });
  const head = `${questions} sample questions, Node ${process.versions.node}`;
  return [head, '', '| stage | time | rate | peak memory |', '|---|---|---|---|', ...rows].join(
    '\n',
  );
}

function growthTable(all: z.infer<typeof parseRateSchema>['growths']): string {
  const rows = all.map(
    ({ text, seconds, ratio }) => `| ${text} | ${seconds.toFixed(2)} s | ${ratio.toFixed(2)} |`,
  );
  return ['', '| parsing | once | twice the text takes |', '|---|---|---|', ...rows].join('\n');
}
