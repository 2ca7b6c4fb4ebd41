import type { Column, ColumnKind, Table } from './Table.ts';
import { referredBy } from './tables.ts';

const TYPES: Readonly<Record<ColumnKind, string>> = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  list: 'array',
};

/** The Frictionless Table Schema of a table. */
export function tableSchema({ columns, primaryKey }: Table) {
  const foreignKeys = columns.flatMap(foreignKey);
  return {
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey,
    // The profile has no empty list of them.
    ...(foreignKeys.length > 0 && { foreignKeys }),
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

function foreignKey(column: Column) {
  const referred = referredBy(column);
  if (!referred) return [];
  const reference = { resource: `${referred.table}-csv`, fields: [referred.column] };
  return [{ fields: [column.name], reference }];
}
