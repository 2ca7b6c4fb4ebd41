import { akomaNtosoWriter } from './akomaNtosoWriter.ts';
import type { BulkWriter } from './BulkWriter.ts';
import { csvWriter } from './csvWriter.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { ndjsonWriter } from './ndjsonWriter.ts';
import { parquetWriter } from './parquetWriter.ts';
import { popoloWriter } from './popoloWriter.ts';
import { sqliteWriter } from './sqliteWriter.ts';
import { ANSWERS, CSV_TABLES, QUESTIONS } from './tables.ts';

/** The writers of all bulk data below a folder, in the order in which the data package lists them. */
export function bulkWriters(folder: string, archive: PublicArchive): BulkWriter[] {
  return [
    ndjsonWriter(folder),
    ...CSV_TABLES.map((table) => csvWriter(folder, table, archive)),
    sqliteWriter(folder, archive),
    ...[QUESTIONS, ANSWERS].map((table) => parquetWriter(folder, table, archive)),
    popoloWriter(folder, archive),
    akomaNtosoWriter(folder, archive),
  ];
}
