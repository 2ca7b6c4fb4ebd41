import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { ingestTranscripts } from './ingestTranscripts.ts';
import type { IngestReport } from './store/lastRun.ts';
import { requireFolder } from './store/requireFolder.ts';
import { correctionsFile, peopleFiles } from './store/reviewedFiles.ts';
import { ReviewError } from './store/ReviewError.ts';
import { readTranscript } from './store/transcriptFiles.ts';
import type { ProblemFolders } from './terminal/lineReader.ts';
import { progressBar } from './terminal/progressBar.ts';
import { runCommand } from './terminal/runCommand.ts';
import { say } from './terminal/say.ts';
import { showProblems } from './terminal/showProblems.ts';
import { correctionsById } from '../src/transcript/correctionsById.ts';
import { parseTranscript } from '../src/transcript/parseTranscript.ts';
import type { Problem } from '../src/transcript/problem.ts';
import type { Fate } from '../src/transcript/readRecords.ts';
import type { SourceLine } from '../src/transcript/sourceLines.ts';
import { today } from './today.ts';

/** What a run has done that was stopped before it began. */
const NONE = { files: 0, records: 0, written: 0, unchanged: 0, removed: 0, furniture: 0 };

interface Options extends ProblemFolders {
  /** Whether the content folder may be made: transcripts that are named may be those of a new archive. */
  readonly mayBeNew: boolean;
  readonly report?: string | undefined;
  readonly remove: boolean;
  readonly check: boolean;
}

await runCommand({
  usage: `npm run ingest -- [--transcripts DIR] [--content DIR] [--people DIR] [--report FILE] [--remove] [--check] [--trace FILE]
Makes the entries in content/questions from the raw text. --content creates a new folder only if --transcripts is given
too.
--report FILE writes what was done and every problem, as JSON.
--remove removes entries without a transcript, however many there are; otherwise none is removed if that would be all of
   them, or more than one and over one in twenty.
--check writes nothing, and says what would change.
--trace FILE prints one file line by line, with what became of each line, and writes nothing.
Exit 0: no record refused. 1: one was, many entries are gone, or --check found a difference. 2: it could not run, or
   there is a mistake in a reviewed file.`,
  options: {
    transcripts: { type: 'string' },
    content: { type: 'string', default: 'content' },
    people: { type: 'string', default: 'content/people' },
    report: { type: 'string' },
    remove: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    trace: { type: 'string' },
  },
  failed: 2,
  folders: foldersOf,
  run: ({ trace: traced, ...values }) => {
    const options = { ...values, ...foldersOf(values), mayBeNew: values.transcripts !== undefined };
    return traced === undefined ? ingest(options) : trace(traced, options);
  },
});

function foldersOf(values: Omit<ProblemFolders, 'transcripts'> & { transcripts?: string }) {
  const { transcripts = 'content/transcripts', content, people } = values;
  return { transcripts, content, people };
}

async function ingest(options: Options): Promise<0 | 1> {
  requireFolder(options.transcripts, '--transcripts');
  if (!options.mayBeNew || existsSync(options.content)) requireFolder(options.content, '--content');
  const progress = progressBar(process.stderr, 'Reading transcripts');
  const report = await ingestTranscripts({ ...options, today: today(), progress }).catch(
    async (error: unknown) => {
      if (error instanceof ReviewError)
        await keep(options.report, { ...NONE, problems: error.problems });
      throw error;
    },
  );
  await keep(options.report, report);
  showProblems(report.problems, options);
  const { files, records, written, unchanged, removed } = report;
  say(
    `${files} files, ${records} records: ${written} written, ${unchanged} unchanged, ${removed} removed.`,
  );
  return refused(report.problems) || (options.check && written + removed > 0) ? 1 : 0;
}

/** Writes the report, if it is asked for. */
async function keep(file: string | undefined, report: IngestReport): Promise<void> {
  if (file) await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** Prints one file with what became of each line, and its problems. */
async function trace(path: string, options: ProblemFolders): Promise<0 | 1> {
  const { transcripts, content, people } = options;
  const below = relative(transcripts, path);
  const inside = !below.startsWith('..');
  const folder = inside ? transcripts : join(path, '..');
  const name = inside ? below : basename(path);
  const url = name.replace(/\.txt$/, '.url');
  const read = readTranscript(folder, name, existsSync(join(folder, url)) ? url : undefined);
  if ('rule' in read) {
    showProblems([read], { ...options, transcripts: folder });
    return 1;
  }
  const { fates, problems } = parseTranscript(
    read,
    await peopleFiles(people),
    correctionsById((await correctionsFile(content)).items),
  );
  say(describeTrace(fates));
  showProblems(problems, { ...options, transcripts: folder });
  return refused(problems) ? 1 : 0;
}

/** A file line by line, with what became of each; blank lines are left out. */
function describeTrace(fates: ReadonlyMap<SourceLine, Fate>): string {
  return [...fates]
    .sort(([a], [b]) => a.number - b.number)
    .map(
      ([{ number, words }, fate]) => `${String(number).padStart(6)}  ${fate.padEnd(22)}  ${words}`,
    )
    .join('\n');
}

function refused(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
