import { join } from 'node:path';
import { entryToMarkdown } from '../src/record/entryToMarkdown.ts';
import { BodyFile } from './store/BodyFile.ts';
import { contentLock } from './store/contentLock.ts';
import { entryIds, entryPath, removeEntry, writeFiles } from './store/entryFiles.ts';
import type { People } from '../src/record/peopleSchema.ts';
import { readLastRun, writeLastRun, type IngestReport } from './store/lastRun.ts';
import { pathsDigest } from './store/pathsDigest.ts';
import { peopleFiles, withdrawnFile } from './store/reviewedFiles.ts';
import { transcriptFiles } from './store/transcriptFiles.ts';
import type { Draft } from './transcript/draftRecord.ts';
import { parseTranscript } from './transcript/parseTranscript.ts';
import { problem, type Problem } from './transcript/problem.ts';
import { resolveDrafts, type Resolved } from './transcript/resolveDrafts.ts';

/** Folders of a run, and whether it only looks. */
export interface IngestOptions {
  readonly transcripts: string;
  readonly content: string;
  readonly people: string;
  /** Write nothing; say what would change. */
  readonly check: boolean;
  /** Called after each file. */
  readonly progress?: (files: number, total: number) => void;
}

/**
 * Raw text to entries: reads every transcript, writes the entries that changed, removes those whose
 * transcript is gone (in a run without errors), and leaves counts and refusals in ingest.json.
 * @throws where a folder cannot be read or written.
 */
export async function ingestTranscripts(options: IngestOptions): Promise<IngestReport> {
  const release = options.check
    ? undefined
    : contentLock(options.content, `ingesting into ${options.content}`);
  try {
    return await ingestChanges(options);
  } finally {
    release?.();
  }
}

/** Does nothing where nothing has changed since the last run, this program included. */
async function ingestChanges(options: IngestOptions): Promise<IngestReport> {
  const { transcripts, content, people, check } = options;
  const withdrawn = join(content, 'withdrawn.yaml');
  const inputs = pathsDigest([transcripts, people, withdrawn, ...PROGRAM]);
  const last = readLastRun(content);
  if (last?.inputs === inputs && last.outputs === outputsDigest(content)) return last.report;
  const bodies = new BodyFile();
  try {
    const report = await ingest(options, bodies);
    if (!check) {
      const outputs = outputsDigest(content);
      writeLastRun(content, { inputs, outputs, report: asRunAgain(report) });
    }
    return report;
  } finally {
    bodies.close();
  }
}

const PROGRAM = [
  'transcript',
  'store',
  'ingestTranscripts.ts',
  '../src/record',
  '../package.json',
].map((path) => join(import.meta.dirname, path));

function outputsDigest(content: string): string {
  return pathsDigest([join(content, 'questions'), join(content, 'ingest.json')]);
}

/** What the same run would report again: nothing to write, and nothing left to remove. */
function asRunAgain(report: IngestReport): IngestReport {
  const { written, unchanged } = report;
  const problems = report.problems.filter(({ rule }) => rule !== 'entry-removed');
  return { ...report, written: 0, unchanged: written + unchanged, removed: 0, problems };
}

async function ingest(options: IngestOptions, bodies: BodyFile): Promise<IngestReport> {
  const people = await peopleFiles(options.people);
  const withdrawn = await withdrawnFile(options.content);
  const read = await readAll(options, people, bodies);
  const resolved = resolveDrafts(read.drafts, withdrawn);
  const problems = [...read.problems, ...resolved.problems];
  const removed = removeGone(options, resolved, problems);
  problems.sort(byPlace);
  const { files, records, furniture } = read;
  const entries = resolved.entries.length;
  const summary = { files, records, entries, furniture, refused: problems.filter(isError) };
  const counts = writeFiles(options.content, entryFiles(resolved), options.check);
  const summaryFile = ['ingest.json', `${JSON.stringify(summary, null, 2)}\n`] as const;
  writeFiles(options.content, [summaryFile], options.check);
  return { files, records, ...counts, removed, furniture, problems };
}

/** What all raw files gave. */
interface ReadFiles {
  readonly files: number;
  readonly records: number;
  readonly furniture: number;
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

async function readAll(
  { transcripts, progress }: IngestOptions,
  people: People,
  bodies: BodyFile,
): Promise<ReadFiles> {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  let [files, records, furniture] = [0, 0, 0];
  for await (const { transcript, total } of transcriptFiles(transcripts)) {
    files += 1;
    progress?.(files, total);
    if ('rule' in transcript) {
      problems.push(transcript);
      continue;
    }
    const parsed = parseTranscript(transcript, people);
    records += parsed.records;
    for (const fate of parsed.fates.values()) if (fate === 'furniture') furniture += 1;
    for (const draft of parsed.drafts) drafts.push(inFile(draft, bodies));
    for (const found of parsed.problems) problems.push(found);
  }
  return { files, records, furniture, drafts, problems };
}

/**
 * The draft, its words in the file until they are asked for. Its facts are copied: strings that were
 * cut from the text of a file would keep all of it in memory.
 */
function inFile({ body, ...draft }: Draft, bodies: BodyFile): Draft {
  const read = bodies.keep(body);
  return {
    ...structuredClone(draft),
    get body() {
      return read();
    },
  };
}

function* entryFiles({ entries }: Resolved): Generator<[path: string, text: string]> {
  for (const entry of entries) yield [entryPath(entry.facts.id), entryToMarkdown(entry)];
}

/** Entries without a transcript go, but never in a run that could not read everything. */
function removeGone(
  { content, check }: IngestOptions,
  { entries }: Resolved,
  problems: Problem[],
): number {
  const present = new Set(entries.map(({ facts }) => facts.id));
  const gone = entryIds(content).filter((id) => !present.has(id));
  const keep = problems.some(isError);
  for (const id of gone) {
    const place = { file: join('content', entryPath(id)) };
    const what = keep ? 'is kept' : 'is removed';
    const message = `no transcript gives this entry; /questions/${id}/ ${what}`;
    problems.push(problem(keep ? 'entry-kept' : 'entry-removed', place, message));
    if (!keep && !check) removeEntry(content, id);
  }
  return keep ? 0 : gone.length;
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function byPlace(a: Problem, b: Problem): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
