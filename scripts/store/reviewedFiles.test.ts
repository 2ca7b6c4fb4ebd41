import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { peopleFiles } from './reviewedFiles.ts';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'people-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

test('aliases, groups and offices; a missing or empty file holds nothing', async () => {
  const aliases = '- { name: Wren Pell, person: wren-attaway, reason: Married. }\n';
  const offices = '- { office: The Mayor, person: a, name: A, from: 1960-01-01 }\n';
  expect(await peopleFiles(await folderWith({}))).toEqual({ aliases: [], groups: [], offices: [] });
  expect(
    await peopleFiles(
      await folderWith({
        'aliases.yaml': aliases,
        'groups.yaml': '# none\n',
        'offices.yaml': offices,
      }),
    ),
  ).toEqual({
    aliases: [{ name: 'Wren Pell', person: 'wren-attaway', reason: 'Married.' }],
    groups: [],
    offices: [{ office: 'The Mayor', person: 'a', name: 'A', from: '1960-01-01' }],
  });
});

test.each([
  ['aliases.yaml', '- { name: A, person: a }\n', 'reason'],
  ['aliases.yaml', '- { name: A, person: A B, reason: a }\n', 'person'],
  ['groups.yaml', '- { name: A, person: a, reason: a, since: 1961 }\n', 'since'],
  ['offices.yaml', '- { office: A, person: a, name: A, from: 1961-02-30 }\n', 'from'],
  ['offices.yaml', 'office: A\n', 'no list'],
  ['offices.yaml', '- [\n', ''],
])('a wrong %s is an error that names it: %j', async (name, text, key) => {
  const people = peopleFiles(await folderWith({ [name]: text }));
  await expect(people).rejects.toThrow(name);
  await expect(people).rejects.toThrow(key);
});

test('the people of this site: someone is Mayor on each day since the first', async () => {
  const { offices } = await peopleFiles(join(import.meta.dirname, '../../content/people'));
  const mayors = offices.filter(({ office }) => office === 'The Mayor');
  expect(mayors[0]?.from).toBe('2000-05-04');
  mayors.slice(1).forEach(({ from }, index) => {
    const eve = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    expect(mayors[index]?.to).toBe(eve);
  });
  expect(mayors.at(-1)).not.toHaveProperty('to');
});
