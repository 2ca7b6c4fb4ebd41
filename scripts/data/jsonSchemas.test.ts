import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
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
  const siteUrl = 'https://example.org/mqt';
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

test('every line of the bulk data is what the schema says, and nothing else is', async () => {
  const { out, validator } = await archive();
  const validate = validator('entry');
  const lines = readFileSync(join(out, 'data/questions.ndjson'), 'utf8').split('\n').slice(0, -1);
  for (const line of lines) {
    validate(JSON.parse(line));
    expect(validate.errors).toBeNull();
    expect(validate({ ...object.parse(JSON.parse(line)), summary: 'a' })).toBe(false);
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
