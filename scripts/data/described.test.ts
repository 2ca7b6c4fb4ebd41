import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zstdDecompressSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dataTables, descriptionFiles, wholeFiles } from '../../src/page-models/dataFiles.ts';
import { nastyEntries } from './nastyEntries.testing.ts';
import { packFiles } from './packFiles.ts';
import { TABLES } from './tables.ts';
import { testData, testFolder } from './testArchive.testing.ts';

const SITE = 'https://example.org/mqt/';
const name = z.strictObject({ '@id': z.string() });

/** The rules of Croissant 1.0 for what we use of it, written from its specification. */
const field = z.strictObject({
  '@type': z.literal('cr:Field'),
  '@id': z.string(),
  name: z.string(),
  description: z.string().min(1),
  dataType: z.enum(['sc:Text', 'sc:Integer', 'sc:Boolean', 'sc:Date']),
  source: z.strictObject({ fileObject: name, extract: z.strictObject({ column: z.string() }) }),
  references: z.strictObject({ field: name }).optional(),
});
const croissant = z.object({
  '@context': z.record(z.string(), z.unknown()),
  '@type': z.literal('sc:Dataset'),
  conformsTo: z.literal('http://mlcommons.org/croissant/1.0'),
  ...{ name: z.string(), description: z.string(), url: z.url(), license: z.url() },
  creator: z.object({ name: z.string() }),
  distribution: z.array(
    z.strictObject({
      '@type': z.literal('cr:FileObject'),
      ...{ '@id': z.string(), name: z.string(), description: z.string(), contentUrl: z.url() },
      ...{ encodingFormat: z.string(), contentSize: z.string().regex(/^\d+ B$/) },
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  recordSet: z.array(
    z.strictObject({
      '@type': z.literal('cr:RecordSet'),
      ...{ '@id': z.string(), name: z.string(), description: z.string() },
      ...{ key: z.array(name).min(1), field: z.array(field).min(1) },
    }),
  ),
});

async function data() {
  const folder = await testData(nastyEntries, SITE);
  return {
    folder,
    json: (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8')),
  };
}

test('Croissant: every field is a column of its file, every reference a field of another table', async () => {
  const { folder, json } = await data();
  const { distribution, recordSet } = croissant.parse(json('croissant.json'));
  const files = new Set(distribution.map((one) => one['@id']));
  const fields = new Set(recordSet.flatMap((one) => one.field.map((field) => field['@id'])));
  for (const { key, field } of recordSet) {
    for (const { '@id': id } of key) expect(fields).toContain(id);
    for (const { source, references } of field) {
      const file = source.fileObject['@id'];
      expect(files).toContain(file);
      const [head = ''] = readFileSync(join(folder, file), 'utf8').split('\r\n');
      expect(head.split(',')).toContain(source.extract.column);
      if (references) expect(fields).toContain(references.field['@id']);
    }
  }
  expect(recordSet.map((one) => one.name)).toEqual(
    TABLES.map((table) => table.name).filter((one) => one !== 'changes'),
  );
});

const value = (type: string) =>
  z.strictObject({ '@value': z.string().min(1), '@type': z.literal(type) });
const english = z.strictObject({ '@value': z.string().min(1), '@language': z.literal('en') });
const agent = z.object({ '@type': z.literal('foaf:Agent'), 'foaf:name': english });

/** The rules of DCAT 3 for what we use of it, with what its profile for Europe asks for. */
const dcat = z.object({
  '@id': z.url(),
  '@type': z.literal('dcat:Catalog'),
  ...{ 'dct:title': english, 'dct:description': english, 'dct:publisher': agent },
  'dcat:dataset': z.object({
    '@id': z.url(),
    '@type': z.literal('dcat:Dataset'),
    ...{ 'dct:title': english, 'dct:description': english, 'dct:publisher': agent },
    'dct:identifier': z.url(),
    'dct:temporal': z.object({
      'dcat:startDate': value('xsd:date'),
      'dcat:endDate': value('xsd:date'),
    }),
    'dct:rights': z.object({ 'rdfs:label': english }),
    'dcat:distribution': z.array(
      z.object({
        '@type': z.literal('dcat:Distribution'),
        ...{ 'dcat:accessURL': name, 'dcat:downloadURL': name, 'dcat:mediaType': name },
        'dcat:byteSize': value('xsd:nonNegativeInteger'),
        'spdx:checksum': z.object({ 'spdx:checksumValue': value('xsd:hexBinary') }),
      }),
    ),
  }),
});

test('DCAT: every file with where it is, its size and its sum; of an invented archive no place', async () => {
  const { folder, json } = await data();
  const { 'dcat:dataset': dataset } = dcat.parse(json('dcat.jsonld'));
  for (const file of dataset['dcat:distribution']) {
    const path = file['dcat:downloadURL']['@id'].replace(`${SITE}data/`, '');
    expect(file['dcat:byteSize']['@value']).toBe(String(readFileSync(join(folder, path)).length));
  }
  expect(dataset['dct:rights']['rdfs:label']['@value']).toContain('No licence is stated');
  expect(dataset).not.toHaveProperty('dct:spatial');
  expect(dataset).not.toHaveProperty('dct:license');
});

test('every table is a file of CSV and one of Parquet, with the same rows, and DuckDB reads the years as one', async () => {
  const { folder } = await data();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const count = async (from: string) => {
    const rows = await connection.runAndReadAll(`SELECT count(*)::INT AS rows FROM ${from}`);
    return rows.getRowObjectsJson()[0]?.['rows'];
  };
  const database = new DatabaseSync(join(folder, 'questions.sqlite'), { readOnly: true });
  for (const { name } of TABLES.filter((table) => table.name !== 'changes')) {
    const stored = database.prepare(`SELECT count(*) AS rows FROM "${name}"`).get()?.['rows'];
    const csv = `read_csv('${folder}/${name}.csv', all_varchar = true, max_line_size = 100000000)`;
    expect([name, await count(csv)]).toEqual([name, stored]);
    expect([name, await count(`'${folder}/${name}.parquet'`)]).toEqual([name, stored]);
  }
  const years = `read_parquet('${folder}/questions/*/*.parquet', hive_partitioning = true)`;
  expect(await count(years)).toBe(await count(`'${folder}/questions.parquet'`));
  expect(await count(`${years} WHERE year = 1962`)).toBe(
    await count(`'${folder}/questions.parquet' WHERE id LIKE '1962/%'`),
  );
  connection.closeSync();
});

test('the data page offers each of these tables and files, and no other', async () => {
  const { folder } = await data();
  const log = { begun: '', events: [], byId: new Map(), followed: new Set<string>() };
  expect(
    dataTables({ log })
      .map(({ name }) => name)
      .sort(),
  ).toEqual(TABLES.map(({ name }) => name).sort());
  for (const { path } of [...wholeFiles({}), ...descriptionFiles()]) {
    expect(readFileSync(join(folder, path)).length).toBeGreaterThan(0);
  }
});

test('what Datasette is told of are tables and columns that are there', async () => {
  const { folder, json } = await data();
  const table = z.object({
    facets: z.array(z.string()).optional(),
    columns: z.record(z.string(), z.string()),
  });
  const metadata = z.object({
    databases: z.object({ questions: z.object({ tables: z.record(z.string(), table) }) }),
  });
  const { tables } = metadata.parse(json('metadata.json')).databases.questions;
  const database = new DatabaseSync(join(folder, 'questions.sqlite'), { readOnly: true });
  for (const [name, { facets = [], columns }] of Object.entries(tables)) {
    const stored = database.prepare(`PRAGMA table_info("${name}")`).all();
    expect(Object.keys(columns)).toEqual(stored.map((one) => one['name']));
    for (const facet of facets) {
      // As Datasette counts by a column: over an index alone.
      const sql = `SELECT "${facet}", count(*) FROM (SELECT * FROM "${name}") WHERE "${facet}" IS NOT NULL GROUP BY "${facet}"`;
      const plan = JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
      expect(plan).toContain(`USING COVERING INDEX ${name}_${facet}`);
    }
  }
});

test('a packed copy is unpacked to the very bytes', async () => {
  const folder = testFolder();
  mkdirSync(join(folder, 'a'));
  const text = 'Why? '.repeat(1_000_000);
  writeFileSync(join(folder, 'a/b.csv'), text);
  const file = {
    path: 'a/b.csv',
    title: 'b',
    description: '',
    format: 'csv',
    mediatype: 'text/csv',
  };
  const [packed] = await packFiles(folder, [file]);
  expect(packed).toMatchObject({ path: 'a/b.csv.zst', mediatype: 'application/zstd' });
  expect(zstdDecompressSync(readFileSync(join(folder, 'a/b.csv.zst'))).toString()).toBe(text);
});
