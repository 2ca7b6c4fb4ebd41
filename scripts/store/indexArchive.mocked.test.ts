import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { readIndex } from '../../src/archive/indexFile.ts';
import { entryToMarkdown } from '../../src/record/entryToMarkdown.ts';
import * as record from '../../src/record/markdownToEntry.ts';
import { indexArchive } from './indexArchive.ts';

vi.mock(import('../../src/record/markdownToEntry.ts'), { spy: true });

const IDS = ['1963/0130', '1963/0131', '1963/0132', '1963/0133'];

/** The Markdown of an invented entry. */
function entry(id: string): string {
  const text = `Will you light ${id}?`;
  return entryToMarkdown({
    facts: {
      ...{ id, kind: 'question', invented: true, status: 'unanswered', title: 'Lamps' },
      sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: 'f'.repeat(64) }],
    },
    body: { question: [{ type: 'paragraph', text }], answers: [] },
  });
}

let home = '';
const at = (name: string) => join(home, name);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'index-'));
  onTestFinished(() => {
    rmSync(home, { recursive: true });
  });
  mkdirSync(at('content/questions/1963'), { recursive: true });
  for (const id of IDS) writeFileSync(at(`content/questions/${id}.md`), entry(id));
  mkdirSync(at('transcripts'));
  writeFileSync(at('transcripts/a.txt'), '[Invented record]\n');
});

const INDEX = 'entries.ndjson';
async function indexed(incremental = true) {
  vi.mocked(record.readFacts).mockClear();
  const [content, transcripts, people] = [at('content'), at('transcripts'), at('people')];
  const index = at(INDEX);
  const digests = await indexArchive({ content, transcripts, people, index, incremental });
  const parsed = vi.mocked(record.readFacts).mock.calls.length;
  const ids = readIndex(readFileSync(index)).entries.map(({ facts }) => facts.id);
  return { parsed, ids, digests };
}
const ENTRY = 'content/questions/1963/0131.md';

test('only entries with other bytes are parsed anew, and the index is that of a full build', async () => {
  expect(await indexed()).toMatchObject({ parsed: 4, ids: IDS });
  utimesSync(at(ENTRY), 1, 1);
  expect(await indexed()).toMatchObject({ parsed: 0, ids: IDS });
  writeFileSync(at(ENTRY), `${readFileSync(at(ENTRY), 'utf8')}\nOne more line.\n`);
  expect(await indexed()).toMatchObject({ parsed: 1, ids: IDS });
  const before = readFileSync(at(INDEX), 'utf8');
  expect(await indexed(false)).toMatchObject({ parsed: 4, ids: IDS });
  expect(readFileSync(at(INDEX), 'utf8')).toBe(before);
});

test('any doubt about the index is as if there was none', async () => {
  await indexed();
  const text = readFileSync(at(INDEX), 'utf8');
  for (const other of [text.slice(0, -9), text.replace('1963', '1964'), '']) {
    writeFileSync(at(INDEX), other);
    expect(await indexed()).toMatchObject({ parsed: 4, ids: IDS });
  }
  vi.spyOn(process, 'version', 'get').mockReturnValueOnce('v0.0.0');
  expect(await indexed()).toMatchObject({ parsed: 4 });
});

test('what is known elsewhere and what was refused stand in the index; a damaged file stops it', async () => {
  const read = () => readIndex(readFileSync(at(INDEX)));
  await indexed();
  expect(read().refused).toEqual([]);
  expect(read()).not.toHaveProperty('known');
  const place = { file: 'transcripts/b.txt', line: 3, column: 1, severity: 'error' } as const;
  const refused = [{ ...place, rule: 'no-date', message: 'No date.', hint: 'Add one.' }];
  const summary = { files: 1, records: 1, entries: 0, furniture: 0, refused };
  writeFileSync(at('content/ingest.json'), JSON.stringify(summary));
  writeFileSync(at('content/known.json'), '{"years": {"1972": "0155..0157"}, "unnumbered": 2}');
  await indexed();
  const ids = ['1972/0155', '1972/0156', '1972/0157'];
  expect(read()).toMatchObject({ refused, known: { ids, unnumbered: 2 } });
  writeFileSync(at('content/known.json'), '{"years": {"1972": "155"}, "unnumbered": 2}');
  await expect(indexed()).rejects.toThrow('known.json is damaged. Restore it from git');
});

test('digests are of bytes, never of times', async () => {
  const { digests } = await indexed();
  utimesSync(at('transcripts/a.txt'), 1, 1);
  expect((await indexed()).digests).toEqual(digests);
  writeFileSync(at('transcripts/a.txt'), '[Invented record]\nOther words\n');
  expect((await indexed()).digests.transcripts).not.toEqual(digests.transcripts);
});

test('an entry that cannot be read, or is another, is told with its place, and no index takes the place', async () => {
  await indexed();
  const before = readFileSync(at(INDEX), 'utf8');
  writeFileSync(at(ENTRY), readFileSync(at(ENTRY), 'utf8').replace('1963/0131', '1963/0999'));
  await expect(indexed()).rejects.toThrow(/0131\.md:2: .*1963\/0999.*write it again/);
  expect(readFileSync(at(INDEX), 'utf8')).toBe(before);
});

test('a raw file that cannot be read to the end has no digest, and holds nothing up', async () => {
  const { digests } = await indexed();
  symlinkSync('nowhere', at('transcripts/gone.txt'));
  writeFileSync(at('transcripts/huge.txt'), '');
  truncateSync(at('transcripts/huge.txt'), 500_000_000);
  expect((await indexed()).digests.transcripts).toEqual(digests.transcripts);
});
