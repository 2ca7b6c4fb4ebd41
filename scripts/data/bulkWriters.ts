import { akomaNtosoWriter } from './akomaNtosoWriter.ts';
import type { BulkWriter } from './BulkWriter.ts';
import { changesWriter } from './changesWriter.ts';
import { csvWriter } from './csvWriter.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { ndjsonWriter } from './ndjsonWriter.ts';
import { parquetWriter } from './parquetWriter.ts';
import { popoloWriter } from './popoloWriter.ts';
import { sqliteWriter } from './sqliteWriter.ts';
import { ANSWERS, CHANGES, CSV_TABLES, QUESTIONS } from './tables.ts';

/** The writers of all bulk data below a folder, in the order in which the data package lists them. */
export function bulkWriters(folder: string, archive: PublicArchive): BulkWriter[] {
  // Of an archive without a log there is nothing to tell.
  const ofLog = archive.changes.lines.length > 0 ? [CHANGES] : [];
  return [
    ndjsonWriter(folder),
    ...[...CSV_TABLES, ...ofLog].map((table) => csvWriter(folder, table, archive)),
    sqliteWriter(folder, archive),
    ...[QUESTIONS, ANSWERS, ...ofLog].map((table) => parquetWriter(folder, table, archive)),
    changesWriter(folder, archive),
    popoloWriter(folder, archive),
    akomaNtosoWriter(folder, archive),
  ];
}
