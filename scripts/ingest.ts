import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { peopleFiles } from './store/reviewedFiles.ts';
import { readTranscript } from './store/transcriptFiles.ts';
import { describeFailure } from './terminal/describeFailure.ts';
import { describeProblems } from './terminal/describeProblems.ts';
import { describeTrace } from './terminal/describeTrace.ts';
import { progressBar } from './terminal/progressBar.ts';
import { parseTranscript } from './transcript/parseTranscript.ts';
import type { Problem } from './transcript/problem.ts';
import { rawLines } from './transcript/sourceLines.ts';

const USAGE = `npm run ingest -- [--transcripts DIR] [--content DIR] [--people DIR] [--report FILE] [--check] [--trace FILE]
Exit 0: no record refused. 1: one was, or --check found a difference. 2: it could not run.
--trace FILE prints one file line by line with what became of each, and writes nothing.`;

process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        transcripts: { type: 'string', default: 'content/transcripts' },
        content: { type: 'string', default: 'content' },
        people: { type: 'string', default: 'content/people' },
        report: { type: 'string' },
        check: { type: 'boolean', default: false },
        trace: { type: 'string' },
      },
    }));
  } catch (error) {
    console.error(`${describeFailure(error)}\n${USAGE}`);
    return 2;
  }
  try {
    if (values.trace !== undefined) return await trace(values.trace, values);
    const progress = progressBar(process.stderr, 'Reading transcripts');
    const report = await ingestTranscripts({ ...values, progress });
    if (values.report) await writeFile(values.report, `${JSON.stringify(report, null, 2)}\n`);
    await show(report.problems, values.transcripts);
    const { files, records, written, unchanged, removed } = report;
    console.log(
      `${files} files, ${records} records: ${written} written, ${unchanged} unchanged, ${removed} removed.`,
    );
    return refused(report.problems) || (values.check && written + removed > 0) ? 1 : 0;
  } catch (error) {
    console.error(describeFailure(error));
    return 2;
  }
}

/** Prints one file with what became of each line, and its problems. */
async function trace(
  path: string,
  { transcripts, people }: { readonly transcripts: string; readonly people: string },
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
  const { fates, problems } = parseTranscript(read, await peopleFiles(people));
  console.log(describeTrace(fates));
  await show(problems, folder);
  return refused(problems) ? 1 : 0;
}

async function show(problems: readonly Problem[], transcripts: string): Promise<void> {
  if (problems.length === 0) return;
  const sources = new Map<string, string[]>();
  for (const file of new Set(problems.map((one) => one.file))) {
    const path = join(transcripts, file.replace(/^transcripts\//, ''));
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) sources.set(file, rawLines(text));
  }
  console.error(describeProblems(problems, ({ file, line }) => sources.get(file)?.[line - 1]));
}

function refused(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
