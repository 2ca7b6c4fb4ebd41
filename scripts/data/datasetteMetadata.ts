import type { DataSummary } from './dataSummary.ts';
import { storedColumns } from './sqlStatements.ts';
import type { Table } from './Table.ts';
import { TABLES } from './tables.ts';

/** What a reader of each table wants to count by, and in which order it is read; the others are as they are. */
const VIEWS: Readonly<
  Record<string, { readonly facets?: readonly string[]; readonly sort: string }>
> = {
  questions: { facets: ['status', 'answerer', 'group', 'category'], sort: 'date' },
  answers: { sort: 'date' },
  meetings: { sort: 'date' },
  members: { sort: 'questions' },
  changes: { sort: 'number' },
};

/**
 * What Datasette shows of the SQLite file (its option `--metadata`): what tables and columns mean, what to count
 * by, where words are searched. As text.
 */
export function datasetteMetadata(summary: DataSummary): string {
  const { title, description, siteUrl, licence, source } = summary;
  const metadata = {
    title,
    description,
    ...(siteUrl && { about: title, about_url: siteUrl }),
    ...(licence && { license: licence.title, license_url: licence.url }),
    ...(source && { source: source.name, source_url: source.url }),
    databases: { questions: { tables: Object.fromEntries(TABLES.map(tableOf)) } },
  };
  return `${JSON.stringify(metadata, undefined, 2)}\n`;
}

function tableOf(table: Table): [string, object] {
  const { facets, sort } = VIEWS[table.name] ?? {};
  const columns = storedColumns(table).map(({ name, description }) => [name, description]);
  return [
    table.name,
    {
      description: table.description,
      ...(facets && { facets }),
      ...(sort && { sort_desc: sort }),
      // Its words are searched by a table that has none of them itself.
      ...(table.name === 'questions' && {
        ...{ fts_table: 'questions_fts', fts_pk: 'rowid', label_column: 'title' },
      }),
      columns: Object.fromEntries(columns) as Record<string, string>,
    },
  ];
}
