import type { Column, ColumnKind, Table } from './Table.ts';
import { CSV_TABLES } from './tables.ts';

const TYPES: Readonly<Record<ColumnKind, string>> = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  list: 'array',
};

/** The Frictionless Table Schema of a table. */
export function tableSchema({ columns, primaryKey }: Table) {
  return {
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey,
    foreignKeys: columns.flatMap(foreignKey),
  };
}

function fieldOf({ name, kind, description, required, values }: Column) {
  return {
    name,
    type: TYPES[kind],
    description,
    ...((required || values) && {
      constraints: { ...(required && { required }), ...(values && { enum: values }) },
    }),
  };
}

/** A key can only refer to a table that is a file of the package itself. */
function foreignKey({ name, references }: Column) {
  const [first] = CSV_TABLES.find((table) => table.name === references)?.columns ?? [];
  if (!first) return [];
  const resource = `${references}-csv`;
  return [{ fields: [name], reference: { resource, fields: [first.name] } }];
}
