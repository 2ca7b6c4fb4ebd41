import type { Value } from '../../src/record/cellText.ts';
import type { PublicArchive } from './PublicArchive.ts';
import type { QuestionEntry } from './QuestionEntry.ts';

/** What the values of a column are; a `date` is `2018-06-21`. */
export type ColumnKind = 'string' | 'integer' | 'boolean' | 'date' | 'list';

/** One column, the same in every format. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly description: string;
  /** Whether every row has a value. */
  readonly required: boolean;
  /** All values that there may be, if they are few. */
  readonly values?: readonly string[];
  /** The table whose first column has every value of this one. */
  readonly references?: string;
  /** The table whose words it has once more, for files that hold one table: a database joins the two. */
  readonly repeats?: string;
}

/** One table, whose rows come from entries one by one or from what is known of all at once. */
export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  /** Columns by which rows are looked up. */
  readonly indexes: readonly string[];
  /** The rows of one question, each with its values in the order of the columns. */
  readonly rowsOf: (entry: QuestionEntry, archive: PublicArchive) => Value[][];
  /** The rows that belong to no single question. */
  readonly rowsOfAll: (archive: PublicArchive) => Value[][];
}

/** A column with the rule that takes its value from a record of type R. */
interface ColumnOf<R> extends Omit<Column, 'name' | 'required'> {
  readonly required?: boolean;
  readonly of: (record: R) => Value;
}

/** A table by its columns, and where its records come from. */
interface TableOf<R> extends Pick<Table, 'name' | 'description' | 'primaryKey'> {
  readonly indexes?: readonly string[];
  readonly columns: Readonly<Record<string, ColumnOf<R>>>;
  readonly ofEntry?: (entry: QuestionEntry, archive: PublicArchive) => readonly R[];
  readonly ofAll?: (archive: PublicArchive) => readonly R[];
}

/** Gives the rows of one question in any table: each is made once, whatever is written of it. */
export type RowsOf = (table: Table) => readonly Value[][];

/** The rows of one question. */
export function rowsOnce(entry: QuestionEntry, archive: PublicArchive): RowsOf {
  const known = new Map<Table, Value[][]>();
  return (table) => {
    const rows = known.get(table) ?? table.rowsOf(entry, archive);
    known.set(table, rows);
    return rows;
  };
}

/** A column that every row has a value of. */
export function column<R>(
  kind: ColumnKind,
  description: string,
  of: (record: R) => Value,
): ColumnOf<R> {
  return { kind, description, required: true, of };
}

/** Makes a table of its columns: each knows its value, so that no two orders can disagree. */
export function defineTable<R>({ columns, ofEntry, ofAll, indexes, ...table }: TableOf<R>): Table {
  const listed = Object.entries(columns);
  const rows = (records: readonly R[] = []) =>
    records.map((record) => listed.map(([, { of }]) => of(record)));
  return {
    ...table,
    indexes: indexes ?? [],
    columns: listed.map(([name, { of, required = false, ...column }]) => ({
      ...column,
      name,
      required,
    })),
    rowsOf: (entry, archive) => rows(ofEntry?.(entry, archive)),
    rowsOfAll: (archive) => rows(ofAll?.(archive)),
  };
}
