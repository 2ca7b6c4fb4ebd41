import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { requireFolder } from './store/requireFolder.ts';
import { correctionsFile, peopleFiles } from './store/reviewedFiles.ts';
import { readTranscript } from './store/transcriptFiles.ts';
import { describeProblems } from './terminal/describeProblems.ts';
import { describeTrace } from './terminal/describeTrace.ts';
import { progressBar } from './terminal/progressBar.ts';
import { correctionsById } from './transcript/correctionsById.ts';
import { parseTranscript } from './transcript/parseTranscript.ts';
import type { Problem } from './transcript/problem.ts';
import { rawLines } from './transcript/sourceLines.ts';

const USAGE = `npm run ingest -- [--transcripts DIR] [--content DIR] [--people DIR] [--report FILE] [--remove] [--check] [--trace FILE]
Exit 0: no record refused. 1: one was, many entries are gone, or --check found a difference. 2: it could not run.
A new folder for --content is made only where --transcripts is named too.
--remove removes entries without a transcript however many they are: otherwise none goes where more than one
  in twenty (and more than one) would, or all.
--trace FILE prints one file line by line with what became of each, and writes nothing.`;

process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  let options;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${describeError(error)}\n${USAGE}`);
    return 2;
  }
  try {
    return options.trace === undefined
      ? await ingest(options)
      : await trace(options.trace, options);
  } catch (error) {
    console.error(describeError(error));
    return 2;
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      transcripts: { type: 'string' },
      content: { type: 'string', default: 'content' },
      people: { type: 'string', default: 'content/people' },
      report: { type: 'string' },
      remove: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      trace: { type: 'string' },
    },
  });
  const { transcripts = 'content/transcripts' } = values;
  // Transcripts that are named may be those of a new archive.
  return { ...values, transcripts, mayBeNew: values.transcripts !== undefined };
}

async function ingest(options: ReturnType<typeof readOptions>): Promise<0 | 1> {
  requireFolder(options.transcripts, '--transcripts');
  if (!options.mayBeNew || existsSync(options.content)) requireFolder(options.content, '--content');
  const progress = progressBar(process.stderr, 'Reading transcripts');
  const today = new Date().toISOString().slice(0, 10);
  const report = await ingestTranscripts({ ...options, today, progress });
  if (options.report) await writeFile(options.report, `${JSON.stringify(report, null, 2)}\n`);
  await show(report.problems, options.transcripts);
  const { files, records, written, unchanged, removed } = report;
  console.log(
    `${files} files, ${records} records: ${written} written, ${unchanged} unchanged, ${removed} removed.`,
  );
  return refused(report.problems) || (options.check && written + removed > 0) ? 1 : 0;
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Prints one file with what became of each line, and its problems. */
async function trace(
  path: string,
  { transcripts, content, people }: ReturnType<typeof readOptions>,
): Promise<0 | 1> {
  const below = relative(transcripts, path);
  const inside = !below.startsWith('..');
  const folder = inside ? transcripts : join(path, '..');
  const name = inside ? below : basename(path);
  const read = readTranscript(folder, name, name.replace(/\.txt$/, '.url'));
  if ('rule' in read) {
    await show([read], folder);
    return 1;
  }
  const { fates, problems } = parseTranscript(
    read,
    await peopleFiles(people),
    correctionsById(await correctionsFile(content)),
  );
  console.log(describeTrace(fates));
  await show(problems, folder);
  return refused(problems) ? 1 : 0;
}

async function show(problems: readonly Problem[], transcripts: string): Promise<void> {
  if (problems.length === 0) return;
  const sources = new Map<string, string[]>();
  // Of no other file is a line shown, and of a link not that of another file.
  const quoted = problems.filter(({ file, rule }) => file.endsWith('.txt') && rule !== 'link');
  for (const file of new Set(quoted.map((one) => one.file))) {
    const path = join(transcripts, file.replace(/^transcripts\//, ''));
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) sources.set(file, rawLines(text));
  }
  console.error(describeProblems(problems, ({ file, line }) => sources.get(file)?.[line - 1]));
}

function refused(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
