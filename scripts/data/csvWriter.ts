import { join } from 'node:path';
import { cellText } from '../../src/record/cellText.ts';
import { csvLine } from '../../src/record/csvLine.ts';
import type { BulkWriter } from './BulkWriter.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { OutputFile } from '../store/OutputFile.ts';
import type { Table } from './Table.ts';

/** Writes one table as CSV: RFC 4180, UTF-8 without a mark, the names of the columns first. */
export function csvWriter(folder: string, table: Table, archive: PublicArchive): BulkWriter {
  const path = `${table.name}.csv`;
  const file = new OutputFile(join(folder, path));
  file.write(csvLine(table.columns.map(({ name }) => name)));
  for (const row of table.rowsOfAll(archive)) file.write(csvLine(row.map(cellText)));
  return {
    add(_, rowsOf) {
      for (const row of rowsOf(table)) file.write(csvLine(row.map(cellText)));
    },
    end() {
      file.close();
      const title = `${table.name}, as CSV`;
      const description =
        `${table.description} A list is a JSON array in its cell. ` +
        'A cell that begins with = + - or @ is words of the record, not a formula: open it as text.';
      return [{ path, title, description, format: 'csv', mediatype: 'text/csv', table }];
    },
  };
}
