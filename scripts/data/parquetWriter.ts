import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Value } from '../../src/record/cellText.ts';
import type { BulkWriter } from './BulkWriter.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { parquetSchema } from './parquetSchema.ts';
import { QUESTIONS } from './questionTables.ts';
import type { Column, Table } from './Table.ts';

/**
 * Rows that are in memory at a time, and compressed together: some tens of megabytes of words. A reader over the
 * network asks once for each column of each group.
 */
const ROW_GROUP = 10_000;
const DAY = 86_400_000;

/** Writes one table as Parquet, in groups of rows. */
export function parquetWriter(folder: string, table: Table, archive: PublicArchive): BulkWriter {
  const path = `${table.name}.parquet`;
  const file = parquetFile(join(folder, path), table);
  file.add(table.rowsOfAll(archive));
  return {
    add(_, rowsOf) {
      file.add(rowsOf(table));
    },
    end() {
      file.end();
      const [title, mediatype] = [`${table.name}, as Parquet`, MEDIA_TYPE];
      const description = `${table.description} The columns of ${table.name}.csv, typed.`;
      return [{ path, title, description, format: 'parquet', mediatype }];
    },
  };
}

/**
 * Writes the table of questions once more, a file for each year of the references, in folders that DuckDB and
 * others read as one table with a column `year`. Questions come year by year.
 */
export function parquetYearsWriter(folder: string): BulkWriter {
  const years: string[] = [];
  let file: ParquetFile | undefined;
  return {
    add(entry, rowsOf) {
      const year = entry.facts.id.slice(0, 4);
      if (year !== years.at(-1)) {
        file?.end();
        years.push(year);
        file = parquetFile(join(folder, yearPath(year)), QUESTIONS);
      }
      file?.add(rowsOf(QUESTIONS));
    },
    end() {
      file?.end();
      return years.map((year) => ({
        path: yearPath(year),
        title: `questions of ${year}, as Parquet`,
        description: `The rows of questions.parquet whose references are of ${year}.`,
        format: 'parquet',
        mediatype: MEDIA_TYPE,
        isPart: true,
      }));
    },
  };
}

const MEDIA_TYPE = 'application/vnd.apache.parquet';

function yearPath(year: string): string {
  return `questions/year=${year}/questions.parquet`;
}

/** A file of Parquet to which rows are added. */
interface ParquetFile {
  readonly add: (rows: readonly Value[][]) => void;
  readonly end: () => void;
}

function parquetFile(path: string, table: Table): ParquetFile {
  mkdirSync(dirname(path), { recursive: true });
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: parquetSchema(table),
    codec: 'ZSTD',
    compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
  });
  let rows: Value[][] = [];
  const flush = () => {
    const columnData = table.columns.map((column, index) => ({
      name: column.name,
      data: rows.map((row) => parquetValue(column, row[index])),
    }));
    if (rows.length > 0) void writer.write({ columnData, rowGroupSize: ROW_GROUP });
    rows = [];
  };
  return {
    add(more) {
      rows.push(...more);
      if (rows.length >= ROW_GROUP) flush();
    },
    end() {
      flush();
      // A writer to a file has done all of it when it returns.
      void writer.finish();
    },
  };
}

/** Parquet counts days since 1970. */
function parquetValue({ kind }: Column, value: Value): Value | null {
  if (value === undefined) return null;
  return kind === 'date' ? Date.parse(String(value)) / DAY : value;
}
