import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { rmSync } from 'node:fs';
import { z } from 'zod';
import { bodySchema } from '../../src/record/bodySchema.ts';
import type { Body } from '../../src/record/Entry.ts';
import { questionSchema } from '../../src/record/entrySchema.ts';
import type { Draft } from '../../src/transcript/draftRecord.ts';
import { ruledProblemSchema } from './ruledProblemSchema.ts';

/** What a raw file gave, words apart. */
const readFileSchema = z.strictObject({
  records: z.int().describe('records seen, refused ones included'),
  furniture: z.int().describe('lines of page furniture, which are no part of a record'),
  problems: z.array(ruledProblemSchema.readonly()).readonly(),
  drafts: z
    .array(
      z
        .strictObject({
          facts: questionSchema,
          paper: z.boolean(),
          parent: z.string().exactOptional(),
        })
        .readonly(),
    )
    .readonly(),
});

type Kept = z.infer<typeof readFileSchema>;

/** What a raw file gave. */
export interface ReadFile extends Omit<Kept, 'drafts'> {
  readonly drafts: readonly Draft[];
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS files (key TEXT PRIMARY KEY, gave TEXT);
  CREATE TABLE IF NOT EXISTS bodies (key TEXT, place INTEGER, body TEXT, PRIMARY KEY (key, place));
  CREATE TABLE IF NOT EXISTS entries (madeOf TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
`;

/**
 * What raw files gave, on disk: a run sees the facts of all records side by side, and needs the words of one
 * after the other; and the next run parses only those files whose key is new. What a run did not ask
 * for is gone after it. Whatever happens before `keep`, the store is as it was.
 */
export class DraftStore {
  readonly #database: DatabaseSync;
  readonly #asked = { files: new Set<string>(), entries: new Set<string>() };
  readonly #statements = new Map<string, StatementSync>();

  /** @param path of the file; the empty string is one that is gone after the run. */
  constructor(path: string) {
    this.#database = open(path);
  }

  /** What a file of this key gave; undefined where it is not known, or cannot be read. */
  get(key: string): ReadFile | undefined {
    const row = this.#prepared('SELECT gave FROM files WHERE key = ?').get(key);
    const kept = readFileSchema.safeParse(jsonIn(row?.['gave']));
    return kept.success ? this.#withBodies(key, kept.data) : undefined;
  }

  /** Keeps what a file of this key gave. @throws where the disk is full. */
  put(key: string, { drafts, ...rest }: ReadFile): ReadFile {
    const write = this.#prepared('INSERT OR REPLACE INTO bodies VALUES (?, ?, ?)');
    drafts.forEach(({ readBody }, place) => write.run(key, place, JSON.stringify(readBody())));
    const gave = { ...rest, drafts: drafts.map(({ readBody: _read, ...draft }) => draft) };
    this.#prepared('INSERT OR REPLACE INTO files VALUES (?, ?)').run(key, JSON.stringify(gave));
    // Copied: strings that were cut from the text of a file would keep all of it in memory.
    return this.#withBodies(key, structuredClone(gave));
  }

  /** The digest of the Markdown that was made of this, if it is known. */
  markdownDigest(madeOf: string): string | undefined {
    this.#asked.entries.add(madeOf);
    const row = this.#prepared('SELECT digest FROM entries WHERE madeOf = ?').get(madeOf);
    return typeof row?.['digest'] === 'string' ? row['digest'] : undefined;
  }

  /** Keeps the digest of the Markdown that was made of this. */
  putMarkdownDigest(madeOf: string, digest: string): void {
    this.#prepared('INSERT OR REPLACE INTO entries VALUES (?, ?)').run(madeOf, digest);
  }

  /** Keeps what this run asked for, and that alone. */
  keep(): void {
    this.#prune('files', 'key', this.#asked.files);
    this.#prune('bodies', 'key', this.#asked.files);
    this.#prune('entries', 'madeOf', this.#asked.entries);
    this.#database.exec('COMMIT; BEGIN');
  }

  /** Nothing can be read any more. */
  close(): void {
    this.#database.close();
  }

  #withBodies(key: string, { drafts, ...rest }: Kept): ReadFile {
    this.#asked.files.add(key);
    const unread = drafts.map((draft, place): Draft => {
      return { ...draft, readBody: () => this.#readBody(key, place) };
    });
    return { ...rest, drafts: unread };
  }

  #readBody(key: string, place: number): Body {
    const row = this.#prepared('SELECT body FROM bodies WHERE key = ? AND place = ?').get(
      key,
      place,
    );
    return bodySchema.parse(jsonIn(row?.['body']));
  }

  #prune(table: string, column: string, asked: ReadonlySet<string>): void {
    const all = this.#database.prepare(`SELECT DISTINCT ${column} AS key FROM ${table}`).all();
    const remove = this.#database.prepare(`DELETE FROM ${table} WHERE ${column} = ?`);
    for (const { key } of all) if (typeof key === 'string' && !asked.has(key)) remove.run(key);
  }

  #prepared(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Opens a store; one that is no store, or damaged, is made anew. */
function open(path: string): DatabaseSync {
  try {
    return begun(path);
  } catch {
    rmSync(path, { force: true });
    return begun(path);
  }
}

function begun(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    database.exec(TABLES);
    const check = database.prepare('PRAGMA quick_check').get();
    if (check?.['quick_check'] !== 'ok') throw new Error(`${path} is damaged`);
    database.exec('BEGIN');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function jsonIn(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : undefined;
}
