import type { Table } from './Table.ts';

/** One file of bulk data, as the data package lists it. */
export interface DataFile {
  /** Below the folder `data`. */
  readonly path: string;
  readonly title: string;
  /** What is in it, and how it is to be read. */
  readonly description: string;
  /** `csv`, `sqlite`, `xml`. */
  readonly format: string;
  readonly mediatype: string;
  /** The columns, where the file is one table as CSV. */
  readonly table?: Table;
  /** Whether catalogues leave it out: it has rows of another file, is one of many, or only describes others. */
  readonly isPart?: boolean;
  /** The JSON Schema of its lines or of the whole, below the folder `data`. */
  readonly jsonSchema?: string;
}
