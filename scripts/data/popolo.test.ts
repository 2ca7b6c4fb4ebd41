import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/buildArchive.ts';
import type { Question } from '../../src/record/entrySchema.ts';
import { nastyEntries } from './nastyEntries.testing.ts';
import { popolo } from './popolo.ts';
import { popoloSchema } from './popoloSchema.ts';
import { publicArchive } from './PublicArchive.ts';
import { popoloWriter } from './popoloWriter.ts';
import { testData, testFolder } from './testArchive.testing.ts';

test('people, groups and memberships, with what the records print of them', async () => {
  const folder = await testData(nastyEntries, 'https://example.org/mqt');
  const data = popoloSchema.parse(JSON.parse(readFileSync(join(folder, 'popolo.json'), 'utf8')));
  expect(data.persons.map(({ id, name }) => [id, name])).toEqual([
    ['ada-penrose', 'Ada Penrose AM'],
    ['someone', '=1+1'],
    ['tam-ostrey', 'Tam Ostrey'],
    ['wren-attaway', 'Wren Attaway'],
  ]);
  expect(data.persons[0]?.links?.[0]?.url).toBe('https://example.org/mqt/members/ada-penrose/');
  expect(data.persons[3]).not.toHaveProperty('links');
  expect(data.organizations).toMatchObject([
    { id: 'the-lamplighters', other_names: [{ name: 'Lamplighters' }], invented: true },
  ]);
  expect(data.memberships).toEqual([
    {
      person_id: 'ada-penrose',
      organization_id: 'the-lamplighters',
      first_printed: '1961-05-10',
      last_printed: '1961-05-10',
      invented: true,
    },
  ]);
});

test('every membership is of a person and a group that are there', () => {
  const facts = nastyEntries.map((one) => one.facts);
  const { persons, organizations, memberships } = popolo(
    publicArchive(buildArchive(facts, []), ''),
  );
  for (const { person_id, organization_id } of memberships) {
    expect(persons.map(({ id }) => id)).toContain(person_id);
    expect(organizations.map(({ id }) => id)).toContain(organization_id);
  }
});

test('one whom the records know by office alone has the name that was reviewed', () => {
  const facts: Question = {
    ...{ id: '1961/0001', kind: 'question', invented: true, status: 'answered' },
    answers: [{ answeredBy: 'The Mayor', person: 'isla-fenn', status: 'answered' }],
    sources: [{ file: 'transcripts/a.txt', lines: [1, 2], sha256: 'f'.repeat(64) }],
  };
  const office = {
    office: 'The Mayor',
    person: 'isla-fenn',
    name: 'Isla Fenn',
    from: '1960-01-01',
  };
  const { persons } = popolo(publicArchive(buildArchive([facts], [office]), ''));
  expect(persons).toEqual([{ id: 'isla-fenn', name: 'Isla Fenn', invented: true }]);
});

test('what the description names is there, and no beginning or end is claimed that no record tells', async () => {
  const archive = publicArchive(
    buildArchive(
      nastyEntries.map(({ facts }) => facts),
      [],
    ),
    '',
  );
  const folder = testFolder();
  const [file] = await popoloWriter(folder, archive).end();
  const { memberships } = popoloSchema.parse(
    JSON.parse(readFileSync(join(folder, 'popolo.json'), 'utf8')),
  );
  const named = [...(file?.description ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(named).toEqual(['first_printed', 'last_printed']);
  for (const name of named) expect(memberships[0]).toHaveProperty(name ?? '');
  // Popolo's own names for what no record tells.
  for (const name of ['start_date', 'end_date']) expect(memberships[0]).not.toHaveProperty(name);
});
