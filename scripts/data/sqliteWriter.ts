import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { Value } from '../../src/record/cellText.ts';
import type { BulkWriter } from './BulkWriter.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { createIndexes, createTable, insertInto } from './sqlStatements.ts';
import { TABLES } from './tables.ts';

/**
 * Nothing of the machine may show in the file, and it is written once: no journal, and one transaction
 * in one order. A file that a crash cut off is written anew.
 */
const SETTINGS = `
  PRAGMA page_size = 4096;
  PRAGMA encoding = 'UTF-8';
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA cache_size = -16384;
  PRAGMA foreign_keys = OFF;
`;

/** Words as people search them: accents do not count. The table of questions holds the text itself. */
const FULL_TEXT = `
  CREATE VIRTUAL TABLE "questions_fts" USING fts5(
    "title", "questionText", "answerText",
    content="questions", tokenize="unicode61 remove_diacritics 2"
  );
  INSERT INTO "questions_fts" ("questions_fts") VALUES ('rebuild');
`;

/** Writes all tables into one SQLite file, with foreign keys, indexes and full-text search. */
export function sqliteWriter(folder: string, archive: PublicArchive): BulkWriter {
  const path = 'questions.sqlite';
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, path), { force: true });
  const database = new DatabaseSync(join(folder, path));
  database.exec(`${SETTINGS} BEGIN; ${TABLES.map(createTable).join('\n')}`);
  const inserts = TABLES.map((table) => [table, database.prepare(insertInto(table))] as const);
  for (const [table, insert] of inserts) insertRows(insert, table.rowsOfAll(archive));
  return {
    add(entry) {
      for (const [table, insert] of inserts) insertRows(insert, table.rowsOf(entry, archive));
    },
    end() {
      database.exec(`${TABLES.flatMap(createIndexes).join('\n')} ${FULL_TEXT} COMMIT;`);
      database.close();
      return [{ path, ...ABOUT }];
    },
  };
}

const ABOUT = {
  title: 'all tables, as SQLite',
  description:
    `Tables ${TABLES.map(({ name }) => name).join(', ')}, and questions_fts for full-text search in title, ` +
    'question and answers. Opens in Datasette as it is. Dates are text, booleans 0 and 1, lists JSON.',
  format: 'sqlite',
  mediatype: 'application/vnd.sqlite3',
};

function insertRows(insert: StatementSync, rows: readonly Value[][]): void {
  for (const row of rows) insert.run(...row.map(sqlValue));
}

function sqlValue(value: Value): SQLInputValue {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' ? JSON.stringify(value) : value;
}
