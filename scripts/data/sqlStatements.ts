import type { Column, ColumnKind, Table } from './Table.ts';
import { referredBy } from './tables.ts';

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
    ...storedColumns(table).map(columnOf),
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
export function insertInto(table: Table): string {
  const places = storedColumns(table).map(() => '?');
  return `INSERT INTO ${quote(table.name)} VALUES (${places.join(', ')})`;
}

/** The columns that a database has: words stand in it once. */
export function storedColumns({ columns }: Table): readonly Column[] {
  return columns.filter(({ repeats }) => repeats === undefined);
}

function columnOf({ name, kind, required }: Column): string {
  return `${quote(name)} ${TYPES[kind]}${required ? ' NOT NULL' : ''}`;
}

function foreignKey(column: Column): string[] {
  const referred = referredBy(column);
  if (!referred) return [];
  const [name, table, key] = [column.name, referred.table, referred.column].map(quote);
  return [`FOREIGN KEY (${name}) REFERENCES ${table} (${key})`];
}

function quote(name: string): string {
  return `"${name}"`;
}
