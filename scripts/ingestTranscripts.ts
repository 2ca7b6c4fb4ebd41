import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { IngestSummary } from '../src/record/ingestSummarySchema.ts';
import { isQuestion } from '../src/record/entrySchema.ts';
import { entryToMarkdown } from '../src/record/entryToMarkdown.ts';
import { contentLock } from './store/contentLock.ts';
import { DraftStore, type ReadFile } from './store/DraftStore.ts';
import { editedTexts } from './store/editedTexts.ts';
import { entryPath, writeFiles, type FileToWrite } from './store/entryFiles.ts';
import { readLastRun, writeLastRun, type IngestReport } from './store/lastRun.ts';
import { pathsDigest } from './store/pathsDigest.ts';
import { programDigest } from './store/programDigest.ts';
import { removeGone } from './store/removeGone.ts';
import { removeGoneVersions } from './store/removeGoneVersions.ts';
import { peopleOf, reviewedFiles, type ReviewedFiles } from './store/reviewedFiles.ts';
import { takenDown } from './store/takenDown.ts';
import { transcriptFiles } from './store/transcriptFiles.ts';
import type { People } from '../src/record/peopleSchema.ts';
import { readEntry, type UnreadEntry } from '../src/record/UnreadEntry.ts';
import { versionFile } from '../src/record/versionFile.ts';
import { byPlace } from '../src/transcript/byPlace.ts';
import { correctionsById, type Corrections } from '../src/transcript/correctionsById.ts';
import type { Draft } from '../src/transcript/draftRecord.ts';
import { officeGaps } from '../src/transcript/officeGaps.ts';
import { parseTranscript } from '../src/transcript/parseTranscript.ts';
import type { Problem } from '../src/transcript/problem.ts';
import { resolveDrafts } from '../src/transcript/resolveDrafts.ts';
import type { Transcript } from '../src/transcript/Transcript.ts';
import { unusedItems } from '../src/transcript/unusedItems.ts';

/** Folders of a run, and whether it only looks. */
interface IngestOptions {
  readonly transcripts: string;
  readonly content: string;
  readonly people: string;
  /** Write nothing; say what would change. */
  readonly check: boolean;
  /** Remove the entries without a transcript however many they are. */
  readonly remove?: boolean;
  /** The day of the run (ISO): the last that a withdrawal may be of, and no meeting should be later. */
  readonly today: string;
  /** Called after each file. */
  readonly progress?: (files: number, total: number) => void;
}

/**
 * Raw text to entries: reads every transcript, writes the entries that changed, removes those whose
 * transcript is gone (see `removeGone`), and leaves counts and refusals in ingest.json.
 * @throws ReviewError with every mistake in what is reviewed by hand, before anything is written; Error
 * where a folder cannot be read or written.
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
  const { transcripts, content, people, check, remove } = options;
  const lists = ['withdrawn.yaml', 'corrections.yaml'].map((name) => join(content, name));
  // What is wrong there is told by every run.
  const reviewed = await reviewedFiles(options);
  const digest = pathsDigest([transcripts, people, ...lists]);
  const inputs = JSON.stringify([programDigest(), digest, reviewed.problems]);
  const last = readLastRun(content);
  const isAsBefore = last?.inputs === inputs && last.outputs === outputsDigest(content);
  if (isAsBefore && !remove && !hasTimed(last.report)) return last.report;
  const store = new DraftStore(check ? '' : join(content, '.ingest.drafts'));
  try {
    const report = ingest(options, reviewed, store);
    if (!check) {
      store.keep();
      const outputs = outputsDigest(content);
      writeLastRun(content, { inputs, outputs, report: asRunAgain(report) });
    }
    return report;
  } finally {
    store.close();
  }
}

/** Whether a day that has come may end a warning. */
function hasTimed({ problems }: IngestReport): boolean {
  return problems.some(({ rule }) => rule === 'future-meeting');
}

function outputsDigest(content: string): string {
  return pathsDigest(['questions', 'versions', 'ingest.json'].map((name) => join(content, name)));
}

/** What a run tells of what it changed: the next one finds it so. */
const TOLD_ONCE: ReadonlySet<string> = new Set(['entry-removed', 'edited-text']);

/** What the same run would report again: nothing to write, and nothing left to remove. */
function asRunAgain(report: IngestReport): IngestReport {
  const { written, unchanged } = report;
  const problems = report.problems.filter(({ rule }) => !TOLD_ONCE.has(rule));
  return { ...report, written: 0, unchanged: written + unchanged, removed: 0, problems };
}

function ingest(options: IngestOptions, reviewed: ReviewedFiles, store: DraftStore): IngestReport {
  const { content, transcripts, today } = options;
  const { corrections, offices } = reviewed;
  const read = readAll(options, reviewed, store);
  const questions = read.drafts.map(({ facts }) => facts);
  const recorded = new Set(questions.map(({ id }) => id));
  const withdrawn = takenDown(content, reviewed.withdrawn, recorded);
  const resolved = resolveDrafts(read.drafts, { withdrawn, corrections, today });
  const problems = [
    ...reviewed.problems,
    ...officeGaps(questions, offices),
    ...unusedItems(questions, reviewed),
    ...read.problems,
    ...resolved.problems,
  ];
  const given = new Set(resolved.entries.map(({ facts }) => facts.id));
  const gone = removeGone(options, given, problems.some(isError));
  for (const one of gone.problems) problems.push(one);
  const { entries, versions } = resolved;
  const filesOf = (named: Iterable<readonly [string, UnreadEntry]>) =>
    entryFiles(named, read.keys, store);
  const present = entries.values().map((entry) => [entryPath(entry.facts.id), entry] as const);
  const counts = writeFiles(content, filesOf(present), options.check, (before, after) =>
    problems.push(...editedTexts(transcripts, before, after)),
  );
  const earlier = versions
    .values()
    .map(({ id, until, entry }) => [versionFile(id, until), entry] as const);
  const earlierCounts = writeFiles(content, filesOf(earlier), options.check);
  const hasErrors = problems.some(isError);
  const removed = gone.removed + removeGoneVersions({ ...options, ...resolved, hasErrors });
  problems.sort(byPlace);
  const { files, records, furniture } = read;
  const summary: IngestSummary = {
    files,
    records,
    entries: entries.length,
    furniture,
    refused: problems.filter(isError),
  };
  const summaryFile = ['ingest.json', `${JSON.stringify(summary, null, 2)}\n`] as const;
  // The archive that stands is not the one of such a run: its counts would be wrong.
  if (!gone.tooMany) writeFiles(options.content, [summaryFile], options.check);
  const written = counts.written + earlierCounts.written;
  const unchanged = counts.unchanged + earlierCounts.unchanged;
  return { files, records, written, unchanged, removed, furniture, problems };
}

/** What all raw files gave. */
interface ReadFiles extends ReadFile {
  readonly files: number;
  /** Of each raw file: what it gave is the same for as long as its key is. */
  readonly keys: ReadonlyMap<string, string>;
}

function readAll(
  { transcripts, progress }: IngestOptions,
  reviewed: ReviewedFiles,
  store: DraftStore,
): ReadFiles {
  const people = peopleOf(reviewed);
  const corrections = correctionsById(reviewed.corrections);
  const around = digestOf([programDigest(), people, reviewed.corrections]);
  const found = transcriptFiles(transcripts);
  const keys = new Map<string, string>();
  const drafts: Draft[] = [];
  const problems: Problem[] = [...found.problems];
  let [files, records, furniture] = [0, 0, 0];
  for (const transcript of found.transcripts) {
    files += 1;
    progress?.(files, found.total);
    if ('rule' in transcript) {
      problems.push(transcript);
      continue;
    }
    const key = digestOf([around, transcript]);
    keys.set(transcript.file, key);
    const gave = store.get(key) ?? store.put(key, parsed(transcript, people, corrections));
    records += gave.records;
    furniture += gave.furniture;
    for (const draft of gave.drafts) drafts.push(draft);
    for (const one of gave.problems) problems.push(one);
  }
  return { files, records, furniture, keys, drafts, problems };
}

function parsed(transcript: Transcript, people: People, corrections: Corrections): ReadFile {
  const { records, drafts, problems, fates } = parseTranscript(transcript, people, corrections);
  const furniture = fates.values().reduce((sum, fate) => sum + Number(fate === 'furniture'), 0);
  return { records, furniture, drafts, problems };
}

/** The files of entries, each with its path. What is made of the same facts and raw files is the same text. */
function* entryFiles(
  entries: Iterable<readonly [path: string, entry: UnreadEntry]>,
  keys: ReadonlyMap<string, string>,
  store: DraftStore,
): Generator<FileToWrite> {
  for (const [path, entry] of entries) {
    const { facts } = entry;
    const behind = isQuestion(facts) ? [...facts.sources, ...(facts.history ?? [])] : [];
    const madeOf = digestOf([facts, behind.map(({ file }) => keys.get(file))]);
    const text = () => {
      const markdown = entryToMarkdown(readEntry(entry));
      store.putMarkdownDigest(madeOf, hash('sha256', markdown));
      return markdown;
    };
    yield [path, text, store.markdownDigest(madeOf)];
  }
}

function digestOf(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts));
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
