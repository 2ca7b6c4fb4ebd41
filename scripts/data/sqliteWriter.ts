import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Value } from '../../src/record/cellText.ts';
import type { BulkWriter } from './BulkWriter.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { createIndexes, createTable, insertInto, storedColumns } from './sqlStatements.ts';
import type { Table } from './Table.ts';
import { TABLES } from './tables.ts';

/**
 * Nothing of the machine may show in the file, and it is written once: no journal, and one transaction
 * in one order. A file that a crash cut off is written anew.
 */
const SETTINGS = `
  PRAGMA page_size = 8192;
  PRAGMA encoding = 'UTF-8';
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA cache_size = -16384;
  PRAGMA foreign_keys = OFF;
`;

/**
 * A view that has the words of a question in one row, as the other formats do, and words as people search them:
 * accents do not count. Of the words themselves the file has one copy.
 */
const FULL_TEXT = `
  CREATE VIEW "question_words" AS
  SELECT rowid AS rowid, "id", "title", "questionText", (
    SELECT group_concat("text", char(10, 10)) FROM (
      SELECT "text" FROM "answers" WHERE "question" = "questions"."id" ORDER BY "number"
    )
  ) AS "answerText" FROM "questions";
  CREATE VIRTUAL TABLE "questions_fts" USING fts5(
    "title", "questionText", "answerText",
    content="question_words", tokenize="unicode61 remove_diacritics 2"
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
  const inserts = TABLES.map((table) => ({ table, insert: inserter(database, table) }));
  for (const { table, insert } of inserts) insert(table.rowsOfAll(archive));
  return {
    add(_, rowsOf) {
      for (const { table, insert } of inserts) insert(rowsOf(table));
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
    `Tables ${TABLES.map(({ name }) => name).join(', ')}; the view question_words, which has all words of a question ` +
    'in one row; and questions_fts for full-text search in them. Opens in Datasette as it is, with metadata.json as ' +
    'its metadata. Dates are text, booleans 0 and 1, lists JSON.',
  format: 'sqlite',
  mediatype: 'application/vnd.sqlite3',
};

/** Inserts rows of a table, without what a database has once already. */
function inserter(database: DatabaseSync, table: Table): (rows: readonly Value[][]) => void {
  const statement = database.prepare(insertInto(table));
  const stored = storedColumns(table).map((column) => table.columns.indexOf(column));
  return (rows) => {
    for (const row of rows) statement.run(...stored.map((place) => sqlValue(row[place])));
  };
}

function sqlValue(value: Value): SQLInputValue {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' ? JSON.stringify(value) : value;
}
