import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { anyEntry } from '../../src/record/anyEntry.testing.ts';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { sectionsOf } from '../../src/record/sectionsOf.testing.ts';
import { entryLine } from './entryLine.ts';
import { nastyEntries } from './nastyEntries.testing.ts';
import { testArchive, testFolder, testIndex } from './testArchive.testing.ts';
import { writeData } from './writeData.ts';
import { runs } from '../../src/record/runs.testing.ts';

const object = z.record(z.string(), z.unknown());

async function archive() {
  const out = testFolder();
  const siteUrl = 'https://example.org/mqt/';
  const content = testArchive(nastyEntries);
  const job = { content, index: await testIndex(content), out, siteUrl, bulk: true, keys: [] };
  await writeData(job);
  const json = (path: string) => object.parse(JSON.parse(readFileSync(join(out, path), 'utf8')));
  const validator = (name: string) => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats(ajv);
    return ajv.compile(json(`data/schema/v1/${name}.json`));
  };
  return { out, json, validator };
}

test('every line of the bulk data is what the schema says, and may have later keys', async () => {
  const { out, validator } = await archive();
  const validate = validator('entry');
  const lines = readFileSync(join(out, 'data/questions.ndjson'), 'utf8').split('\n').slice(0, -1);
  for (const line of lines) {
    validate(JSON.parse(line));
    expect(validate.errors).toBeNull();
    expect(validate({ ...object.parse(JSON.parse(line)), summary: 'a' })).toBe(true);
  }
  expect(validate({ id: '1961/0001' })).toBe(false);
});

test('so is any entry, whatever its words are', async () => {
  const { validator } = await archive();
  const validate = validator('entry');
  fc.assert(
    fc.property(anyEntry, (entry) => {
      const { facts } = entry;
      if (isQuestion(facts))
        validate(JSON.parse(entryLine({ facts, sections: sectionsOf(entry) })));
      expect(validate.errors).toBeNull();
    }),
    { numRuns: runs(200) },
  );
});

test('so is the JSON file of each question, and of a withdrawn one', async () => {
  const { json, validator } = await archive();
  const [question, withdrawn] = [validator('question'), validator('withdrawn')];
  for (const { facts } of nastyEntries) {
    const validate = 'withdrawn' in facts ? withdrawn : question;
    validate(json(`questions/${facts.id}.json`));
    expect(validate.errors).toBeNull();
  }
});

test('a schema knows its versioned address, and says what each key means', async () => {
  const { json } = await archive();
  const schema = json('data/schema/v1/entry.json');
  expect(schema['$id']).toBe('https://example.org/mqt/data/schema/v1/entry.json');
  const properties = z.record(z.string(), z.object({ description: z.string() }).loose());
  expect(Object.keys(properties.parse(schema['properties']))).toContain('supplementaryTo');
});

/** What the regular expressions of ECMA 262, of Python and of RE2 (Go) all read, as far as it is used here. */
const PORTABLE =
  /^(?:[^\\[\](){}?*+|]|\\[dsSnrt/.-]|\\x[0-9a-f]{2}|\[\^?(?:[^\\[\]]|\\[dsS/.-]|\\x[0-9a-f]{2})+\]|\((?:\?:)?|\)|[?*+|]|\{\d+(?:,\d*)?\})*$/;

test('its patterns are read by other languages: each is of what all have, and Python reads it', async () => {
  const { out } = await archive();
  const folder = join(out, 'data/schema/v1');
  const patterns = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [...text.matchAll(/"pattern": (".*")/g)].map(([, json = '']) =>
      z.string().parse(JSON.parse(json)),
    );
  });
  expect(patterns.length).toBeGreaterThan(20);
  for (const pattern of new Set(patterns)) expect(pattern).toMatch(PORTABLE);
  const python = spawnSync('python3', ['-c', PYTHON], {
    input: JSON.stringify(patterns),
    encoding: 'utf8',
  });
  // A machine without Python has the rule above.
  if (!python.error) expect(python.stderr).toBe('');
});

const PYTHON = 'import json, re, sys\nfor pattern in json.load(sys.stdin): re.compile(pattern)';

test('a document names the schema that it is by', async () => {
  const { json } = await archive();
  const nameOf = (path: string) => json(path)['$schema'];
  expect(nameOf('questions/1961/0100.json')).toBe(
    'https://example.org/mqt/data/schema/v1/question.json',
  );
  expect(nameOf('questions/1961/0300.json')).toBe(
    'https://example.org/mqt/data/schema/v1/withdrawn.json',
  );
});

test('a list has each of its questions without their words, and ends with them', async () => {
  const { out, json, validator } = await archive();
  const validate = validator('list');
  const lists = ['members/ada-penrose', 'meetings/mqt/1961-05-10', 'questions/1961'];
  for (const path of lists) {
    const list = json(`${path}.json`);
    validate(list);
    expect(validate.errors).toBeNull();
    expect(list['addresses']).toEqual({
      page: `https://example.org/mqt/${path}/`,
      json: `https://example.org/mqt/${path}.json`,
    });
  }
  const { questions } = json('members/ada-penrose.json');
  expect(questions).toHaveLength(10);
  expect(existsSync(join(out, 'members/nobody.json'))).toBe(false);
});
