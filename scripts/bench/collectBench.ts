import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Asked } from '../collect/store/askedSchema.ts';
import { toWarc } from '../collect/store/warcRecord.ts';
import type { z } from 'zod';
import { collectRateSchema } from './collectRate.ts';
import { storedPage } from './storedPage.ts';

const AT = '2026-03-02T10:00:00.000Z';
const WARC = 'answers-0001.warc.gz';
/** Megabytes of the heap of extraction, whatever the size of the store: more, and it ends with an error. */
const HEAP = 256;

/**
 * Measures how long it takes to make raw text of stored pages of 60 kB, and entries of the text, each in a process of
 * its own.
 * @param sizes numbers of pages.
 * @returns a table that stands in RESULTS.md.
 */
export async function collectBench(sizes: readonly number[]): Promise<string> {
  const rows: string[] = [];
  for (const pages of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'collect-bench-'));
    try {
      rows.push(...(await measure(folder, pages)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const head = '| pages | stage | time | time of one core | pages a second and core | memory |';
  return [head, '| --: | --- | --: | --: | --: | --: |', ...rows].join('\n');
}

async function measure(folder: string, pages: number): Promise<string[]> {
  const at = (name: string) => join(folder, name);
  await fillStore(at('collected'), pages);
  const folders = [at('collected'), at('transcripts'), at('content')];
  await mkdir(at('content'));
  const run = async (task: string, ...flags: readonly string[]) => {
    const program = resolve(import.meta.dirname, 'collectRate.ts');
    const args = [...flags, program, task, ...folders];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const rate = collectRateSchema.parse(JSON.parse(stdout));
    if (rate.done !== pages) throw new Error(`${task}: ${rate.done} of ${pages} pages came out`);
    return rate;
  };
  const text = await run('text', `--max-old-space-size=${HEAP}`);
  const ingest = await run('ingest');
  const both = {
    done: pages,
    seconds: text.seconds + ingest.seconds,
    core: text.core + ingest.core,
    memory: Math.max(text.memory, ingest.memory),
  };
  const stages = [
    ['extraction', text],
    ['ingest', ingest],
    ['both', both],
  ] as const;
  return stages.map(([name, rate]) => row(pages, name, rate));
}

function row(
  pages: number,
  name: string,
  { done, seconds, core, memory }: z.infer<typeof collectRateSchema>,
): string {
  const cells = [
    ...[`${pages}`, name, `${seconds.toFixed(1)} s`, `${core.toFixed(1)} s`],
    ...[`${Math.round(done / core)}`, `${Math.round(memory / 1e6)} MB`],
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A store as `fetch` leaves it, without waiting for the disk after each page. */
async function fillStore(folder: string, pages: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [warc, list] = [WARC, 'asked.jsonl'].map((name) => openSync(join(folder, name), 'w'));
  if (warc === undefined || list === undefined) return;
  for (let offset = 0, index = 0; index < pages; index += 1) {
    const id = `${1960 + (index % 20)}/${String(1000 + Math.floor(index / 20)).padStart(4, '0')}`;
    const address = `https://archive.example/web/19800302100000id_/https://city.example/questions/${id}`;
    const body = Buffer.from(storedPage(id));
    const headers = [['Content-Type', 'text/html; charset=utf-8']] as const;
    const answer = { status: 200, statusText: 'OK', headers, body };
    const bytes = await toWarc({ address, at: AT, answer });
    const sha256 = createHash('sha256').update(body).digest('hex');
    const place = { file: WARC, offset, length: bytes.length };
    const line: Asked = { at: AT, address, came: 'found', status: 200, sha256, warc: place };
    writeSync(warc, bytes);
    writeSync(list, `${JSON.stringify(line)}\n`);
    offset += bytes.length;
  }
  for (const file of [warc, list]) closeSync(file);
}
