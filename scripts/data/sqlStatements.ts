import type { Column, ColumnKind, Table } from './Table.ts';
import { TABLES } from './tables.ts';

const TYPES: Readonly<Record<ColumnKind, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  date: 'TEXT',
  list: 'TEXT',
};

/** SQL that makes a table: columns, primary key and foreign keys. */
export function createTable(table: Table): string {
  const parts = [
    ...table.columns.map(columnOf),
    `PRIMARY KEY (${table.primaryKey.map(quote).join(', ')})`,
    ...table.columns.flatMap(foreignKey),
  ];
  return `CREATE TABLE ${quote(table.name)} (\n  ${parts.join(',\n  ')}\n);`;
}

/** SQL that makes the indexes of a table, one statement each. */
export function createIndexes({ name, indexes }: Table): string[] {
  return indexes.map(
    (column) => `CREATE INDEX ${quote(`${name}_${column}`)} ON ${quote(name)} (${quote(column)});`,
  );
}

/** SQL that inserts one row, with a place for each value. */
export function insertInto({ name, columns }: Table): string {
  return `INSERT INTO ${quote(name)} VALUES (${columns.map(() => '?').join(', ')})`;
}

function columnOf({ name, kind, required }: Column): string {
  return `${quote(name)} ${TYPES[kind]}${required ? ' NOT NULL' : ''}`;
}

function foreignKey({ name, references }: Column): string[] {
  const [first] = TABLES.find((table) => table.name === references)?.columns ?? [];
  if (references === undefined || !first) return [];
  return [`FOREIGN KEY (${quote(name)}) REFERENCES ${quote(references)} (${quote(first.name)})`];
}

function quote(name: string): string {
  return `"${name}"`;
}
