import type { DataSummary, MeasuredFile } from './dataSummary.ts';
import { tableSchema } from './tableSchema.ts';

/** The Frictionless Data Package (2.0) of all files, with the size and hash of each, as text. */
export function dataPackage(summary: DataSummary): string {
  const { title, description, siteUrl, licence, publisher, source, version, modified } = summary;
  const contributors = publisher && [{ title: publisher, roles: ['publisher'] }];
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'questions',
    title,
    description,
    ...(siteUrl && { homepage: siteUrl }),
    ...(version && { version }),
    // The standard wants a moment: that of the log is a day.
    ...(modified && { created: `${modified}T00:00:00Z` }),
    ...(licence && {
      licenses: [{ name: licence.id, title: licence.title, path: licence.url }],
    }),
    ...(source && { sources: [{ title: source.name, path: source.url }] }),
    ...(contributors && { contributors }),
    resources: summary.files.map((file) => resource(file, summary.mark)),
  };
  return `${JSON.stringify(descriptor, undefined, 2)}\n`;
}

/** The name of a file as one of the package: `questions-csv`. */
function resourceName(path: string): string {
  return path.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function resource({ path, table, jsonSchema, ...file }: MeasuredFile, mark: string) {
  const { title, format, mediatype, bytes, sha256 } = file;
  return {
    name: resourceName(path),
    path,
    title,
    description: [file.description, mark].filter(Boolean).join(' '),
    ...{ format, mediatype, bytes, hash: `sha256:${sha256}` },
    ...(isText(mediatype) && { encoding: 'utf-8' }),
    ...(table && {
      type: 'table',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
      schema: tableSchema(table),
    }),
    ...(jsonSchema && { jsonSchema }),
  };
}

/** SQLite, Parquet and what is packed are no text. */
function isText(mediatype: string): boolean {
  return !/sqlite|parquet|zstd/.test(mediatype);
}
