import { akomaNtosoWriter } from './akomaNtosoWriter.ts';
import type { BulkWriter } from './BulkWriter.ts';
import { changesWriter } from './changesWriter.ts';
import { csvWriter } from './csvWriter.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { ndjsonWriter } from './ndjsonWriter.ts';
import { parquetWriter, parquetYearsWriter } from './parquetWriter.ts';
import { popoloWriter } from './popoloWriter.ts';
import { sqliteWriter } from './sqliteWriter.ts';
import { tablesOf } from './tables.ts';

/** The writers of all bulk data below a folder, in the order in which the data package lists them. */
export function bulkWriters(folder: string, archive: PublicArchive): BulkWriter[] {
  const tables = tablesOf(archive);
  return [
    ndjsonWriter(folder),
    ...tables.map((table) => csvWriter(folder, table, archive)),
    sqliteWriter(folder, archive),
    ...tables.map((table) => parquetWriter(folder, table, archive)),
    parquetYearsWriter(folder),
    changesWriter(folder, archive),
    popoloWriter(folder, archive),
    akomaNtosoWriter(folder, archive),
  ];
}
