import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Entry } from '../../src/record/Entry.ts';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { nastyEntries } from './nastyEntries.testing.ts';
import { testData } from './testArchive.testing.ts';

/*
 * The rules of Data Package 2.0 and of Table Schema 2.0 for what we use of them, written from the
 * standard: https://datapackage.org/standard/data-package/
 */
const name = z.string().regex(/^[a-z0-9._-]+$/);
const field = z.strictObject({
  name: z.string(),
  type: z.enum(['string', 'integer', 'boolean', 'date', 'array']),
  description: z.string().min(1),
  constraints: z
    .strictObject({ required: z.literal(true).optional(), enum: z.array(z.string()).optional() })
    .optional(),
});
const schema = z.strictObject({
  fields: z.array(field),
  missingValues: z.tuple([z.literal('')]),
  primaryKey: z.array(z.string()),
  // The official profile has no empty list of them.
  foreignKeys: z
    .array(
      z.strictObject({
        fields: z.array(z.string()),
        reference: z.strictObject({ resource: name, fields: z.array(z.string()) }),
      }),
    )
    .min(1)
    .optional(),
});
const resource = z.strictObject({
  name,
  path: z.string().regex(/^[^/.]/),
  type: z.literal('table').optional(),
  title: z.string(),
  description: z.string(),
  format: z.string(),
  mediatype: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  encoding: z.literal('utf-8').optional(),
  bytes: z.int(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  dialect: z.record(z.string(), z.unknown()).optional(),
  schema: schema.optional(),
  jsonSchema: z.string().optional(),
});
const packageSchema = z.strictObject({
  $schema: z.url(),
  name,
  title: z.string(),
  description: z.string(),
  homepage: z.url().optional(),
  version: z.string().optional(),
  created: z.iso.datetime().optional(),
  licenses: z
    .array(z.strictObject({ name: z.string(), title: z.string(), path: z.url() }))
    .min(1)
    .optional(),
  sources: z
    .array(z.strictObject({ title: z.string(), path: z.url() }))
    .min(1)
    .optional(),
  resources: z.array(resource).min(1),
});

async function read(entries: readonly Entry[], siteUrl?: string) {
  const folder = await testData(entries, siteUrl);
  const text = readFileSync(join(folder, 'datapackage.json'), 'utf8');
  return { folder, data: packageSchema.parse(JSON.parse(text)) };
}

test('every file with its size, hash and a name of its own', async () => {
  const { folder, data } = await read(nastyEntries, 'https://example.org/mqt');
  expect(data.homepage).toBe('https://example.org/mqt/');
  expect(new Set(data.resources.map((one) => one.name)).size).toBe(data.resources.length);
  for (const { path, bytes, hash } of data.resources) {
    const content = readFileSync(join(folder, path));
    expect([path, bytes]).toEqual([path, content.length]);
    expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
  }
});

test('the fields of a table are the header of its file, and keys refer to tables that are there', async () => {
  const { folder, data } = await read(nastyEntries);
  const tables = data.resources.filter(({ type }) => type === 'table');
  expect(tables.map(({ path }) => path)).toContain('corrections.csv');
  for (const { path, schema } of tables) {
    const [header] = readFileSync(join(folder, path), 'utf8').split('\r\n');
    expect(schema?.fields.map((one) => one.name).join(',')).toBe(header);
    for (const { reference } of schema?.foreignKeys ?? []) {
      expect(tables.map((one) => one.name)).toContain(reference.resource);
    }
  }
  const keysOf = (path: string) => tables.find((one) => one.path === path)?.schema?.foreignKeys;
  expect(keysOf('questions.csv')?.map(({ fields }) => fields[0])).toEqual([
    ...['meetingKey', 'member', 'group', 'answerer'],
  ]);
  expect(keysOf('people.csv')).toBeUndefined();
});

test('an archive that is invented says so of each file; no licence is claimed for the words', async () => {
  const { data } = await read(nastyEntries);
  for (const { description } of [data, ...data.resources]) {
    expect(description).toMatch(/Every record in it is invented|A JSON Schema/);
  }
  expect(data.description).toContain('No licence is stated');
  expect(data).not.toHaveProperty('licenses');
  const mixed = nastyEntries.map(({ facts, body }, index) => ({
    facts: index === 0 && isQuestion(facts) ? { ...facts, invented: undefined } : facts,
    body,
  }));
  expect((await read(mixed)).data.description).toContain('Some records are invented');
});
