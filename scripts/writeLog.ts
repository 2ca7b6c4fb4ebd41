import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildArchive } from '../src/archive/buildArchive.ts';
import {
  loggedRecord,
  logChanges,
  type LoggedRecord,
  type ToPublish,
} from '../src/archive/logChanges.ts';
import { lineHash, logLines } from '../src/archive/logLines.ts';
import { logState, type LogState } from '../src/archive/logState.ts';
import { wordsDigest } from '../src/archive/wordsDigest.ts';
import { movesOf } from '../src/page-models/movesOf.ts';
import { pageList } from '../src/page-models/pageList.ts';
import { EntryError } from '../src/record/EntryError.ts';
import { isQuestion, type EntryFacts } from '../src/record/entrySchema.ts';
import type { LogChange } from '../src/record/logLineSchema.ts';
import { readFacts, readSections } from '../src/record/markdownToEntry.ts';
import { namingFile } from '../src/record/namingFile.ts';
import type { Office } from '../src/record/peopleSchema.ts';
import { describeMissing } from './site/describeMissing.ts';
import { verifyReviewed } from './site/verifyReviewed.ts';
import { contentLock } from './store/contentLock.ts';
import { entryIds, entryPath } from './store/entryFiles.ts';
import { ingestSummary } from './store/ingestSummary.ts';
import { knownIn } from './store/knownIn.ts';
import { peopleFolder } from './store/peopleFolder.ts';
import { peopleFiles } from './store/reviewedFiles.ts';
import { appendLog, oldAddresses, storedLog } from './store/storedLog.ts';
import { storedMoves } from './store/storedMoves.ts';
import { versionDays } from './store/versionFiles.ts';

/** What is to be logged. */
export interface LogOptions {
  readonly content: string;
  /** Who held an office; without it, as `peopleFolder` says. */
  readonly people?: string | undefined;
  /** The day (ISO) that the lines have. */
  readonly date: string;
}

/** What was added to a log. */
export interface LogReport {
  readonly changes: readonly LogChange[];
  /** The file that they were added to. */
  readonly file: string;
  /** Ids whose words and labels are all others than before. */
  readonly strangers: readonly string[];
  /** Lines of the whole log, and the SHA-256 of the last. */
  readonly lines: number;
  readonly head: string;
  /** Whether the log began with these lines. */
  readonly isFirst: boolean;
}

/**
 * Compares the entries of a content folder with what its log has said last, and adds what is new.
 * @throws Error naming the line of a log that is not as it was written, addresses that would be gone, an entry that
 * cannot be read, a day before the last one of the log, or another run at work on the same entries. The log
 * is as it was then.
 */
export async function writeLog(options: LogOptions): Promise<LogReport> {
  const leave = contentLock(options.content, `writing the log of ${options.content}`);
  try {
    return await writeLocked(options);
  } finally {
    leave();
  }
}

async function writeLocked({ content, people, date }: LogOptions): Promise<LogReport> {
  const folder = peopleFolder(content, people);
  await verifyReviewed(content, folder);
  const log = storedLog(content);
  const state = logState(log);
  if (state.last !== undefined && date < state.last) throw new Error(describeDay(date, state.last));
  const { offices } = await peopleFiles(folder);
  const now = toPublish(content, offices, state);
  const { changes, gone, strangers } = logChanges(state, now, date);
  if (gone.length > 0) {
    const list = join(content, 'addresses.txt');
    const missing = gone.map((path) => [path, state.published.get(path) ?? list] as const);
    throw new Error(describeMissing(missing, content));
  }
  const file = appendLog(content, log, changes);
  const last = logLines(changes, log.head).at(-1);
  return {
    ...{ changes, file, strangers, isFirst: state.last === undefined },
    lines: log.lines.length + changes.length,
    head: last === undefined ? log.head : lineHash(last),
  };
}

/** All that a build would publish of a content folder. */
function toPublish(content: string, offices: readonly Office[], state: LogState): ToPublish {
  const entries = entryIds(content).map((id) => readEntry(content, id));
  if (entries.length === 0) throw new Error(describeEmpty(content));
  const older = oldAddresses(content);
  const known = knownIn(content);
  const archive = buildArchive(
    entries.map(({ facts }) => facts),
    offices,
    new Map(),
    {
      published: new Set([...state.published.keys(), ...older]),
      moves: storedMoves(content),
      versions: versionDays(content),
      refused: ingestSummary(content).refused,
      ...(known && { known }),
    },
  );
  const pages = pageList(archive, '').map(({ address }) => address);
  return {
    records: entries.map(({ record }) => record),
    // What the log makes itself it cannot lose.
    pages: pages.filter((path) => path.endsWith('/') && !path.startsWith('/changes/')),
    moves: new Map(movesOf(archive).map(({ from, to }) => [from, to])),
    older,
  };
}

function readEntry(content: string, id: string): { facts: EntryFacts; record: LoggedRecord } {
  const path = join(content, entryPath(id));
  const markdown = readFileSync(path, 'utf8');
  return namingFile(path, () => {
    const facts = readFacts(markdown);
    if (facts.id !== id) throw new EntryError(`the entry calls itself ${facts.id}`, 2);
    const title = isQuestion(facts) ? facts.title : undefined;
    const words = wordsDigest(title, readSections(markdown, facts));
    // Copied: pieces of a text would keep all of it in memory.
    return { facts: structuredClone(facts), record: loggedRecord(facts, words) };
  });
}

function describeDay(date: string, last: string): string {
  return `The log has a line of ${last}, and ${date} is before that. If the clock of this machine is wrong, set it right; else name the day with --date. If ${last} is wrong, bring content/log back as it was committed.`;
}

function describeEmpty(content: string): string {
  return `There are no entries in ${join(content, 'questions')}. Run \`npm run ingest\` first, or name the folder with --content. The log stays as it is.`;
}
