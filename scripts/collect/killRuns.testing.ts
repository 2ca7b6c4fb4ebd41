import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { archiveServer, type InventedCapture } from './archiveServer.testing.ts';

const PROGRAM = join(import.meta.dirname, 'collectRun.testing.ts');

const CAPTURES = Array.from({ length: 60 }, (_, index): InventedCapture => {
  const number = String(100 + Math.floor(index / 2)).padStart(4, '0');
  return {
    timestamp: `197${3 + (index % 2)}0101000000`,
    original: `https://city.example/questions/1972/${number}`,
    digest: `D${index}`,
    html: `<p>${'lamps '.repeat(500)}${index}</p>`,
  };
});

/** What a store holds, as text that shows every byte. */
export interface StoreBytes {
  readonly list: string;
  readonly answers: string;
}

/**
 * Collects an invented archive twice: once undisturbed, and once by a process that is killed at some of its
 * questions, each time some milliseconds later, and begun again until it ends.
 * @param kills at which questions of the second to kill, counted over all its runs, ascending.
 */
export async function killRuns(
  kills: readonly number[],
): Promise<{ undisturbed: StoreBytes; killed: StoreBytes; runs: number }> {
  let child: ChildProcess | undefined;
  let from = Infinity;
  const left = [...kills];
  const server = await archiveServer(CAPTURES, 7, () => {
    const next = left[0] ?? Infinity;
    if (server.asked.length - from < next) return false;
    left.shift();
    const killed = child;
    void setTimeout(next % 7).then(() => killed?.kill('SIGKILL'));
    return false;
  });
  let runs = 0;
  const collect = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'collect-'));
    for (let code: unknown; code !== 0; runs += 1) {
      child = spawn(process.execPath, [PROGRAM, server.url, folder], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const ended: unknown[] = await once(child, 'exit');
      [code] = ended;
      if (typeof code === 'number' && code !== 0) throw new Error(`the run ended with ${code}`);
    }
    return {
      list: readFileSync(join(folder, 'asked.jsonl'), 'utf8'),
      answers: readFileSync(join(folder, 'answers-0001.warc.gz'), 'latin1'),
    };
  };
  try {
    const undisturbed = await collect();
    [from, runs] = [server.asked.length, 0];
    return { undisturbed, killed: await collect(), runs };
  } finally {
    await server.close();
  }
}
