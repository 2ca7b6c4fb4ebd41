import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryToMarkdown } from '../../record/entryToMarkdown.ts';
import type { People } from '../../record/peopleSchema.ts';
import { readEntry } from '../../record/UnreadEntry.ts';
import { transcriptFiles } from '../../../scripts/store/transcriptFiles.ts';
import type { Draft } from '../draftRecord.ts';
import { parseTranscript } from '../parseTranscript.ts';
import { LAYOUTS } from './layouts.ts';
import { pageLines } from '../pageLines.ts';
import { partRunTogether } from '../parting/partRunTogether.ts';
import type { Problem } from '../problem.ts';
import { resolveDrafts } from '../resolveDrafts.ts';
import { rawLines, sourceLines } from '../sourceLines.ts';
import { tokens } from '../tokens.ts';
import { INVENTED_MARK, type Transcript } from '../Transcript.ts';
import type { Layout } from './Layout.ts';

/*
 * Beside each layout stand folders of raw texts and, in `expected/`, what ingest makes of them: one
 * Markdown file for each entry and the problems. UPDATE_FIXTURES=1 writes the expectations anew, to
 * be read through before they are kept; a missing one is a failure.
 */

const UPDATE = process.env['UPDATE_FIXTURES'] === '1';

/** Someone holds the office on every day: invented records must not resolve to them all the same. */
const PEOPLE: People = {
  aliases: [],
  groups: [],
  offices: [{ office: 'The Mayor', person: 'no-one', name: 'No One', from: '1900-01-01' }],
};

interface Fixture {
  readonly name: string;
  readonly layout: Layout;
  readonly folder: string;
  readonly transcripts: readonly Transcript[];
}

const fixtures = await readFixtures();

test('each layout has fixtures', () => {
  expect(new Set(fixtures.map(({ layout }) => layout))).toEqual(new Set(LAYOUTS));
});

describe.each(fixtures)('$name', ({ layout, folder, transcripts }) => {
  test('holds raw texts of invented records, laid out as the folder says', () => {
    expect(transcripts).not.toHaveLength(0);
    for (const { file, text } of transcripts) {
      expect(rawLines(text)[0], file).toBe(INVENTED_MARK);
      expect(layoutsOf(text), file).toContain(layout.name);
    }
  });

  test('gives the entries and problems that are expected', async () => {
    const given = ingest(transcripts);
    const expectation = join(folder, 'expected');
    if (UPDATE) await writeTree(expectation, given);
    expect(given).toEqual(await readTree(expectation));
  });

  test('gives the same with other line endings', () => {
    const given = ingest(transcripts);
    for (const ending of ['\r\n', '\r']) {
      const changed = transcripts.map(({ text, ...rest }) => ({
        ...rest,
        text: text.replaceAll('\n', ending),
      }));
      expect(ingest(changed)).toEqual(given);
    }
  });
});

/**
 * Every folder below `<room>/fixtures/`, or `<room>/fixtures/<layout>/` where a room has several
 * layouts; one that holds no text at all is a failure too.
 */
async function readFixtures(): Promise<Fixture[]> {
  const found: Fixture[] = [];
  for (const room of await folders(import.meta.dirname)) {
    const layouts = await layoutsIn(room);
    if (layouts.length === 0) throw new Error(`${room}: layouts.ts lists no layout of this room`);
    for (const [exported, layout] of layouts) {
      const path = layouts.length > 1 ? `${room}/fixtures/${exported}` : `${room}/fixtures`;
      const cases = join(import.meta.dirname, path);
      for (const one of await folders(cases)) {
        const folder = join(cases, one);
        const transcripts: Transcript[] = [];
        for (const transcript of transcriptFiles(folder).transcripts) {
          if ('rule' in transcript) throw new Error(`${folder}: ${transcript.message}`);
          transcripts.push(transcript);
        }
        found.push({ name: `${exported}/${one}`, layout, folder, transcripts });
      }
    }
  }
  return found;
}

/** The layouts that the file of a room exports, which has the room’s name. */
async function layoutsIn(room: string): Promise<(readonly [exported: string, layout: Layout])[]> {
  const module: unknown = await import(`./${room}/${room}.ts`);
  return Object.entries<unknown>(Object.assign({}, module)).flatMap(([exported, value]) => {
    const layout = LAYOUTS.find((one) => one === value);
    return layout ? [[exported, layout] as const] : [];
  });
}

async function folders(parent: string): Promise<string[]> {
  const entries = await readdir(parent, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The layouts that find a record in a text; several may stand in one file. */
function layoutsOf(text: string): string[] {
  const { lines } = pageLines(sourceLines(rawLines(text)).slice(1));
  const file = tokens(partRunTogether(lines).lines);
  return LAYOUTS.filter((layout) => layout.begins(file).length > 0).map(({ name }) => name);
}

/** What ingest writes for these texts: path below `expected` and content. */
function ingest(transcripts: readonly Transcript[]): Record<string, string> {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for (const transcript of transcripts) {
    const parsed = parseTranscript(transcript, PEOPLE);
    drafts.push(...parsed.drafts);
    problems.push(...parsed.problems);
  }
  const resolved = resolveDrafts(drafts);
  problems.push(...resolved.problems);
  return {
    ...Object.fromEntries(
      resolved.entries.map((entry) => [`${entry.facts.id}.md`, entryToMarkdown(readEntry(entry))]),
    ),
    'problems.json': `${JSON.stringify(problems, null, 2)}\n`,
  };
}

async function readTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const tree: Record<string, string> = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    tree[path.slice(folder.length + 1).replaceAll('\\', '/')] = await readFile(path, 'utf8');
  }
  return tree;
}

async function writeTree(folder: string, tree: Record<string, string>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(tree)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
