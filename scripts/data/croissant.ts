import { address } from '../../src/archive/address.ts';
import type { DataSummary, MeasuredFile } from './dataSummary.ts';
import type { Column, ColumnKind } from './Table.ts';
import { referredBy } from './tables.ts';

/** The terms of Croissant 1.0 that are used here, with what they mean in JSON-LD. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  ...{ sc: 'https://schema.org/', cr: 'http://mlcommons.org/croissant/' },
  dct: 'http://purl.org/dc/terms/',
  conformsTo: 'dct:conformsTo',
  ...{ column: 'cr:column', extract: 'cr:extract', field: 'cr:field', key: 'cr:key' },
  ...{ fileObject: 'cr:fileObject', recordSet: 'cr:recordSet', references: 'cr:references' },
  ...{ repeated: 'cr:repeated', source: 'cr:source', isLiveDataset: 'cr:isLiveDataset' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
};

const TYPES: Readonly<Record<ColumnKind, string>> = {
  string: 'sc:Text',
  integer: 'sc:Integer',
  boolean: 'sc:Boolean',
  date: 'sc:Date',
  list: 'sc:Text',
};

/**
 * The data as Croissant 1.0 has it (https://docs.mlcommons.org/croissant/docs/croissant-spec.html): the files, and
 * the records of each table with what their fields mean. As text.
 */
export function croissant(summary: DataSummary): string {
  const { title, description, siteUrl, licence, publisher, source, version } = summary;
  const url = address(siteUrl, '/data/');
  const files = summary.files.filter(({ isPart }) => !isPart);
  const organisation = (name: string) => ({ '@type': 'sc:Organization', name });
  const dataset = {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    ...{ name: title, description, url, inLanguage: 'en-GB', isLiveDataset: true },
    // Where none is stated, the page says just that.
    license: licence?.url ?? `${url}#rights`,
    creator: organisation(source?.name ?? title),
    publisher: organisation(publisher ?? title),
    ...(version && { version }),
    ...(summary.issued && { datePublished: summary.issued, dateModified: summary.modified }),
    ...(summary.days && { temporalCoverage: summary.days.join('/') }),
    distribution: files.map((file) => fileObject(file, siteUrl)),
    recordSet: files.flatMap(recordSet),
  };
  return `${JSON.stringify(dataset, undefined, 2)}\n`;
}

function fileObject({ path, title, description, mediatype, ...file }: MeasuredFile, site: string) {
  return {
    '@type': 'cr:FileObject',
    '@id': path,
    name: path,
    description: `${title}. ${description}`,
    contentUrl: address(site, `/data/${path}`),
    encodingFormat: mediatype,
    contentSize: `${file.bytes} B`,
    sha256: file.sha256,
  };
}

/** The records of one table, which its CSV file has. */
function recordSet({ path, table }: MeasuredFile) {
  if (!table) return [];
  const idOf = (column: string) => `${table.name}/${column}`;
  const fieldOf = (column: Column) => {
    const referred = referredBy(column);
    return {
      '@type': 'cr:Field',
      '@id': idOf(column.name),
      name: idOf(column.name),
      description: column.description,
      dataType: TYPES[column.kind],
      source: { fileObject: { '@id': path }, extract: { column: column.name } },
      ...(referred && {
        references: { field: { '@id': `${referred.table}/${referred.column}` } },
      }),
    };
  };
  return [
    {
      '@type': 'cr:RecordSet',
      '@id': table.name,
      name: table.name,
      description: table.description,
      key: table.primaryKey.map((column) => ({ '@id': idOf(column) })),
      field: table.columns.map(fieldOf),
    },
  ];
}
