import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EntryFacts } from '../record/entrySchema.ts';
import { ingestSummarySchema } from '../record/ingestSummarySchema.ts';
import { movedSchema } from '../record/movedSchema.ts';
import { officeSchema } from '../record/peopleSchema.ts';
import type { LogEvent } from './LogEvent.ts';
import type { ArchiveIndex } from './ArchiveIndex.ts';
import type { IndexedEntry } from './indexEntry.ts';

/*
 * An index as a file: a line for what is known of all, a line for each entry, and a line with the SHA-256 of
 * all before it. So a file that was cut off or changed is known for one, and its facts need not be
 * checked again.
 */

const headSchema = z.strictObject({
  program: z.string().describe('digest of the program that read the entries'),
  offices: z.array(officeSchema),
  transcripts: z.record(z.string(), z.string()).describe('digests of the raw files'),
  published: z.array(z.string()).describe('addresses that may never stop working'),
  versions: z
    .record(z.string(), z.record(z.string(), z.string()))
    .describe('digests of earlier versions, by id and the day that each was current until'),
  moves: z.array(movedSchema.extend({ place: z.string() })),
  log: z.custom<readonly LogEvent[]>().describe('what the log says of records'),
  known: z
    .strictObject({ ids: z.array(z.string()).readonly(), unnumbered: z.int() })
    .optional()
    .describe('questions that exist somewhere'),
  refused: ingestSummarySchema.unwrap().shape.refused,
});
const lineSchema = z.strictObject({
  id: z.string(),
  digest: z.string(),
  facts: z.custom<EntryFacts>(),
  answer: z.string().optional(),
});
const LINE_FEED = 10;

/** The first line of an index: what is known of all entries. */
type IndexHead = Readonly<z.infer<typeof headSchema>>;

/** The line of one entry in an index. */
export function indexLine({ facts, digest, answer }: IndexedEntry): string {
  const line: z.infer<typeof lineSchema> = { id: facts.id, digest, facts, answer };
  return JSON.stringify(line);
}

/** The text of an index, line by line. @param lines of the entries. */
export function* indexText(head: IndexHead, lines: Iterable<string>): Generator<string> {
  const hash = createHash('sha256');
  const counted = (line: string) => {
    hash.update(`${line}\n`);
    return `${line}\n`;
  };
  yield counted(JSON.stringify(head));
  for (const line of lines) yield counted(line);
  yield `${hash.digest('hex')}\n`;
}

/**
 * Reads an index.
 * @param isWanted whether the entry of an id is asked for; all are, if not told otherwise.
 * @throws Error where it is not whole.
 */
export function readIndex(
  bytes: Uint8Array,
  isWanted: (id: string) => boolean = () => true,
): ArchiveIndex {
  const whole = wholeIndex(bytes);
  if (!whole) throw new Error('The index of the entries is not whole: build the site again.');
  const { offices, transcripts, published, moves, log, known, refused } = whole.head;
  const versions = new Map(
    Object.entries(whole.head.versions).map(([id, days]) => [id, new Map(Object.entries(days))]),
  );
  const entries = whole.lines.flatMap((line): IndexedEntry[] => {
    const text = decode(line);
    if (!isWanted(keyOf(text).split(' ', 1)[0] ?? '')) return [];
    const { facts, digest, answer } = lineSchema.parse(JSON.parse(text));
    return [{ facts, digest, ...(answer !== undefined && { answer }) }];
  });
  const digests = new Map(Object.entries(transcripts));
  return {
    entries: [...entries],
    ...{ offices, transcripts: digests, published, moves, versions, log, refused },
    ...(known && { known }),
  };
}

/**
 * What an earlier index knows of entries: the line of each, by its id and the digest of its file, `2018/1558
 * 47DE…`. Nothing, where it is not whole or another program wrote it.
 */
export function knownLines(bytes: Uint8Array, program: string): ReadonlyMap<string, Uint8Array> {
  const whole = wholeIndex(bytes);
  if (whole?.head.program !== program) return new Map();
  return new Map(whole.lines.map((line) => [keyOf(decode(line.subarray(0, KEY))), line]));
}

/** Bytes that hold the id of an entry and the digest of its file, at the beginning of its line. */
const KEY = 160;

/** The id of an entry and the digest of its file, as its line begins with them. */
function keyOf(line: string): string {
  const [, , , id = '', , , , digest = ''] = line.split('"', 8);
  return `${id} ${digest}`;
}

function wholeIndex(
  bytes: Uint8Array,
): { readonly head: IndexHead; readonly lines: Generator<Uint8Array> } | undefined {
  const end = bytes.lastIndexOf(LINE_FEED, -2) + 1;
  const sum = createHash('sha256').update(bytes.subarray(0, end)).digest('hex');
  if (decode(bytes.subarray(end)) !== `${sum}\n`) return undefined;
  const lines = linesIn(bytes.subarray(0, end));
  const { value: first } = lines.next();
  const head = headSchema.safeParse(JSON.parse(decode(first ?? new Uint8Array())));
  return head.success ? { head: head.data, lines } : undefined;
}

function* linesIn(bytes: Uint8Array): Generator<Uint8Array, undefined> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start);
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
