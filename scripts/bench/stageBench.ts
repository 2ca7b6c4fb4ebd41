import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildSite, type BuildOptions } from '../buildSite.ts';
import { ingestTranscripts } from '../ingestTranscripts.ts';
import { today } from '../today.ts';
import { checksumsOf } from '../site/checksums.ts';
import { MemoryWatch } from './MemoryWatch.ts';
import { filesBelow } from '../store/filesBelow.ts';
import { hasHugo, hugoSeconds } from './hugo.ts';
import { parseRateSchema } from './parseRate.ts';

/** A public address, so that feeds and all that needs one is made. */
const SITE = 'https://example.org/';
/** Up to so many questions a site that grew by changes is compared with a clean one, byte by byte. */
const COMPARED = 10_000;
/** Up to so many questions changes are measured, and Hugo: beyond, how the first publication grows. */
const CHANGED = 100_000;

/** What one stage took. */
interface Stage {
  readonly name: string;
  readonly seconds: number;
  /** Most memory of all its processes at once, in bytes. */
  readonly memory: number;
}

interface Result {
  readonly questions: number;
  readonly stages: readonly Stage[];
  readonly growths: readonly { text: string; seconds: number; ratio: number }[];
  readonly files?: number;
}

/** What is measured, as the command of the benchmark names it. */
interface StageBenchOptions {
  /** Numbers of questions. */
  readonly sizes: readonly number[];
  /** Leaves pages, data and search out. */
  readonly ingest: boolean;
  /** Writes the figures to `stages.json`, which is committed with RESULTS.md. */
  readonly write: boolean;
}

/**
 * Measures every stage of a publication at several sizes, in one run, with Hugo over the same entries
 * beside it where it is installed.
 * @returns the tables that stand in RESULTS.md.
 */
export async function stageBench({ sizes, ingest, write }: StageBenchOptions): Promise<string> {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const watch = new MemoryWatch();
  watch.start();
  const results: Result[] = [];
  try {
    for (const questions of sizes) {
      const growth = questions === sizes.at(-1);
      results.push(await measure({ questions, ingest, growth, watch }));
      const figures = `${JSON.stringify({ machine, results }, null, 2)}\n`;
      // After each: the last ones take an hour.
      if (write) await writeFile(join(import.meta.dirname, 'stages.json'), figures);
    }
  } finally {
    watch.stop();
  }
  return [machine, '', table(results), '', growthTable(results)].join('\n');
}

interface Measurement {
  readonly questions: number;
  readonly ingest: boolean;
  /** Measures how the time of parsing grows, too. */
  readonly growth: boolean;
  readonly watch: MemoryWatch;
}

async function measure(measurement: Measurement): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    return await measureIn(folder, measurement);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureIn(
  folder: string,
  { questions, ingest, growth, watch }: Measurement,
): Promise<Result> {
  const at = (name: string) => join(folder, name);
  const [transcripts, content, out] = [at('transcripts'), at('content'), at('site')];
  const people = join(content, 'people');
  const script = (name: string, ...options: readonly string[]) =>
    promisify(execFile)(process.execPath, [resolve(import.meta.dirname, name), ...options]);
  const folders = ['--transcripts', transcripts, '--content', content, '--people', people];
  const stages: Stage[] = [];
  const stage = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const memory = watch.stretch();
    const start = performance.now();
    const result = await work();
    const seconds = (performance.now() - start) / 1000;
    stages.push({ name, seconds, memory: memory() });
    console.error(`${questions} questions, ${name}: ${seconds.toFixed(1)} s`);
    return result;
  };
  await stage('sample', () =>
    script('../sample.ts', '--questions', String(questions), '--out', transcripts),
  );
  const hostile = growth ? ['--growth'] : [];
  const parsed = parseRateSchema.parse(
    JSON.parse((await script('parseRate.ts', transcripts, ...hostile)).stdout),
  );
  stages.push({ name: 'parse, one core', seconds: parsed.seconds, memory: 0 });
  await stage('ingest, cold', () => script('../ingest.ts', ...folders));
  await stage('ingest, nothing changed', () => script('../ingest.ts', ...folders));
  const { growths } = parsed;
  if (ingest) return { questions, stages, growths };

  const options: BuildOptions = { transcripts, content, out, incremental: true, siteUrl: SITE };
  const build = async (name: string, options: BuildOptions) => {
    const report = await stage(name, () => buildSite(options));
    for (const one of report.stages) stages.push({ ...one, memory: 0, name: `- ${one.name}` });
  };
  await build('publish, cold', { ...options, incremental: false });
  const files = filesBelow(out).length;
  if (questions > CHANGED) return { questions, stages, growths, files };
  // The first one copies the whole site; those that follow copy what differs.
  const turns = [
    ['first time', {}],
    ['again', {}],
    ['without bulk data', { bulk: false }],
  ] as const;
  for (const [turn, more] of turns) {
    await addParagraph(transcripts, content);
    await ingestTranscripts({ transcripts, content, people, check: false, today: today() });
    await build(`publish, one transcript changed, ${turn}`, { ...options, ...more });
  }
  // Brings the bulk data up to date, so that nothing has changed then.
  await buildSite(options);
  if (questions <= COMPARED) {
    await buildSite({ ...options, out: at('clean'), incremental: false });
    const [grown, clean] = [out, at('clean')].map((site) => [...checksumsOf(site)]);
    if (JSON.stringify(grown) !== JSON.stringify(clean))
      throw new Error('it differs from a clean one');
  }
  await build('publish, nothing changed', options);
  if (await hasHugo()) {
    const seconds = await hugoSeconds(content, at('hugo'));
    stages.push({ name: 'Hugo, the same entries', seconds, memory: 0 });
  }
  return { questions, stages, growths, files };
}

/** Changes the answer of the one record, as a correction of a page would. */
async function addParagraph(transcripts: string, content: string): Promise<void> {
  const [first] = filesBelow(join(content, 'questions'));
  const markdown = await readFile(join(content, 'questions', first ?? ''), 'utf8');
  const file = /file: transcripts\/(.+)/.exec(markdown)?.[1] ?? '';
  const path = join(transcripts, file);
  await writeFile(path, `${await readFile(path, 'utf8')}\nOne more paragraph.\n`);
}

function table(results: readonly Result[]): string {
  const head = results.map(({ questions }) => ` ${questions} questions | memory |`).join('');
  const rows = (results[0]?.stages ?? []).map(({ name }, place) => {
    const nth = nthOf(results[0], name, place);
    const cells = results.map(({ stages }) => {
      const one = stages.filter((stage) => stage.name === name)[nth];
      const memory = one && one.memory > 0 ? `${Math.round(one.memory / 1e6)} MB` : '';
      return ` ${one ? `${one.seconds.toFixed(1)} s` : ''} | ${memory} |`;
    });
    return `| ${name} |${cells.join('')}`;
  });
  const ratio = results.map((result) => ` ${toHugo(result)} | |`).join('');
  const files = results.map((result) => ` ${result.files ?? ''} | |`).join('');
  return [
    `| stage |${head}`,
    `|---|${'--:|--:|'.repeat(results.length)}`,
    ...rows,
    `| pages of the cold publication, times Hugo |${ratio}`,
    `| files of the site |${files}`,
  ].join('\n');
}

/** Parts of a publication have the same names in each: how many of that name stand before one. */
function nthOf(result: Result | undefined, name: string, place: number): number {
  return (result?.stages ?? []).slice(0, place).filter((stage) => stage.name === name).length;
}

function toHugo({ stages }: Result): string {
  const pages = stages.find(({ name }) => name === '- pages');
  const hugo = stages.find(({ name }) => name.startsWith('Hugo'));
  return pages && hugo ? (pages.seconds / hugo.seconds).toFixed(1) : '';
}

function growthTable(results: readonly Result[]): string {
  const rows = (results.at(-1)?.growths ?? []).map(
    ({ text, seconds, ratio }) => `| ${text} | ${seconds.toFixed(2)} s | ${ratio.toFixed(2)} |`,
  );
  return ['| parsing | once | twice the text takes |', '|---|---|---|', ...rows].join('\n');
}
