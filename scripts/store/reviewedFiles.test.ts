import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkCorrections } from '../../src/transcript/checkCorrections.ts';
import { correctionsFile, peopleFiles, withdrawnFile } from './reviewedFiles.ts';

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
  ['offices.yaml', 'office: A\n', 'not a list'],
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

test('corrections, each with its line; a missing or empty file holds none', async () => {
  const text = `# reviewed
- { id: 2018/1558, key: date, value: 2018-06-21, reason: Printed as 2081. }
-
  id: 1961/0101-s4
  key: askedBy
  value: '  Wren   Attaway AM '
  reason: A slip, see the minutes.
`;
  const none = { items: [], problems: [] };
  expect(await correctionsFile(await folderWith({}))).toEqual(none);
  expect(await correctionsFile(await folderWith({ 'corrections.yaml': '# none\n' }))).toEqual(none);
  expect(await correctionsFile(await folderWith({ 'corrections.yaml': text }))).toEqual({
    problems: [],
    items: [
      {
        value: {
          id: '2018/1558',
          key: 'date',
          value: '2018-06-21',
          reason: 'Printed as 2081.',
        },
        line: 2,
        column: 3,
      },
      {
        value: {
          id: '1961/0101-s4',
          key: 'askedBy',
          value: 'Wren Attaway AM',
          reason: 'A slip, see the minutes.',
        },
        line: 4,
        column: 3,
      },
    ],
  });
});

const GOOD = '{ id: 1961/0101, key: meeting, value: A, reason: b }';

test.each([
  ['an unknown key', `- ${GOOD.replace('meeting', 'title')}`, '2:25', 'askedBy'],
  ['an id that none is', `- ${GOOD.replace('1961/0101', '61/1')}`, '2:9', '1961/0101'],
  [
    'a day that is none',
    `- ${GOOD.replace('meeting', 'date').replace('A', '1961-02-29')}`,
    '2:38',
    '2018-06-21',
  ],
  ['no value', '- { id: 1961/0101, key: meeting, reason: b }', '2:3', 'value'],
  ['a value that is no text', `- ${GOOD.replace('A', '[A]')}`, '2:34', 'value'],
  ['no reason', `- ${GOOD.replace('b', '""')}`, '2:52', 'reason'],
  ['a key of its own', `- ${GOOD.replace('}', ', since: a }')}`, '2:56', 'since'],
  ['the same twice', `- ${GOOD}\n- ${GOOD}`, '3:3', 'line 2'],
  ['no list', 'id: 1961/0101', '2:1', 'list'],
])(
  '%s in corrections.yaml is told with its place, what is wanted, and an example',
  async (_, text, place, wanted) => {
    const { items, problems } = await correctionsFile(
      await folderWith({ 'corrections.yaml': `# reviewed\n${text}\n` }),
    );
    const [first] = [...problems, ...checkCorrections(items)];
    expect(`${first?.line}:${first?.column}`).toBe(place);
    expect(first?.file).toBe('content/corrections.yaml');
    expect(first?.message).toContain(wanted);
  },
);

test('what no page can show is told with its place, and said all the same', async () => {
  const text = `- { id: 1961/0001, date: 1961-02-03, reason: Sound. }
- { id: 1961/0002, date: 1961-02-03, reason: "By its code \\e" }
- { id: 1961/0003, date: 1961-02-03, reason: As it is \u001b }
`;
  const { items, problems } = await withdrawnFile(await folderWith({ 'withdrawn.yaml': text }));
  expect(items.map(({ value }) => value.reason)).toEqual([
    'Sound.',
    'By its code \u001b',
    'As it is \u001b',
  ]);
  expect(problems.map(({ rule, severity, line }) => [rule, severity, line])).toEqual([
    ['odd-character', 'warning', 2],
    ['odd-character', 'warning', 3],
  ]);
});
