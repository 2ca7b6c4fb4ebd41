import { join } from 'node:path';
import { entryToMarkdown } from '../src/record/entryToMarkdown.ts';
import { entryIds, entryPath, removeEntry, writeFiles } from './store/entryFiles.ts';
import { peopleFiles } from './store/peopleFiles.ts';
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
}

/** What a run did: the report of the command line contract. */
export interface IngestReport {
  readonly files: number;
  readonly records: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly problems: readonly Problem[];
}

/**
 * Raw text to entries: reads every transcript, writes the entries that changed, removes those whose
 * transcript is gone (in a run without errors), and leaves counts and refusals in ingest.json.
 * @throws where a folder cannot be read or written.
 */
export async function ingestTranscripts(options: IngestOptions): Promise<IngestReport> {
  const people = await peopleFiles(options.people);
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  let [files, records] = [0, 0];
  for await (const transcript of transcriptFiles(options.transcripts)) {
    files += 1;
    if ('rule' in transcript) {
      problems.push(transcript);
      continue;
    }
    const parsed = parseTranscript(transcript, people);
    records += parsed.records;
    for (const draft of parsed.drafts) drafts.push(draft);
    problems.push(...parsed.problems);
  }
  const resolved = resolveDrafts(drafts);
  problems.push(...resolved.problems);
  const removed = await removeGone(options, resolved, problems);
  problems.sort(byPlace);
  const summary = {
    files,
    records,
    entries: resolved.entries.length,
    refused: problems.filter(isError),
  };
  const counts = await writeFiles(options.content, entryFiles(resolved), options.check);
  const summaryFile = ['ingest.json', `${JSON.stringify(summary, null, 2)}\n`] as const;
  await writeFiles(options.content, [summaryFile], options.check);
  return { files, records, ...counts, removed, problems };
}

function* entryFiles({ entries }: Resolved): Generator<[path: string, text: string]> {
  for (const entry of entries) yield [entryPath(entry.facts.id), entryToMarkdown(entry)];
}

/** Entries without a transcript go, but never in a run that could not read everything. */
async function removeGone(
  { content, check }: IngestOptions,
  { entries }: Resolved,
  problems: Problem[],
): Promise<number> {
  const present = new Set(entries.map(({ facts }) => facts.id));
  const gone = (await entryIds(content)).filter((id) => !present.has(id));
  const keep = problems.some(isError);
  for (const id of gone) {
    const place = { file: join('content', entryPath(id)) };
    const what = keep ? 'is kept' : 'is removed';
    const message = `no transcript gives this entry; /questions/${id}/ ${what}`;
    problems.push(problem(keep ? 'entry-kept' : 'entry-removed', place, message));
    if (!keep && !check) await removeEntry(content, id);
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
