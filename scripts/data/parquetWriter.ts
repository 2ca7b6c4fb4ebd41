import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Value } from '../../src/record/cellText.ts';
import type { BulkWriter } from './BulkWriter.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { parquetSchema } from './parquetSchema.ts';
import type { Column, Table } from './Table.ts';

/** Rows that are in memory at a time, and compressed together: some megabytes. */
const ROW_GROUP = 2000;
const DAY = 86_400_000;

/** Writes one table as Parquet, in groups of rows. */
export function parquetWriter(folder: string, table: Table, archive: PublicArchive): BulkWriter {
  const path = `${table.name}.parquet`;
  mkdirSync(folder, { recursive: true });
  const writer = new ParquetWriter({
    writer: fileWriter(join(folder, path)),
    schema: parquetSchema(table),
    codec: 'ZSTD',
    compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
  });
  let rows: Value[][] = table.rowsOfAll(archive);
  const flush = () => {
    const columnData = table.columns.map((column, index) => ({
      name: column.name,
      data: rows.map((row) => parquetValue(column, row[index])),
    }));
    if (rows.length > 0) void writer.write({ columnData, rowGroupSize: ROW_GROUP });
    rows = [];
  };
  return {
    add(entry) {
      rows.push(...table.rowsOf(entry, archive));
      if (rows.length >= ROW_GROUP) flush();
    },
    async end() {
      flush();
      await writer.finish();
      const [title, mediatype] = [`${table.name}, as Parquet`, 'application/vnd.apache.parquet'];
      const description = `${table.description} The columns of ${table.name}.csv, typed.`;
      return [{ path, title, description, format: 'parquet', mediatype }];
    },
  };
}

/** Parquet counts days since 1970. */
function parquetValue({ kind }: Column, value: Value): Value | null {
  if (value === undefined) return null;
  return kind === 'date' ? Date.parse(String(value)) / DAY : value;
}
