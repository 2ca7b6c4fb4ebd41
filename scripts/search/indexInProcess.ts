import { spawn } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import type { Period } from './periodsOf.ts';

const yearsSchema = z.record(z.string(), z.int());

/**
 * Makes the Pagefind bundle of one period in a process of its own.
 * @param folder where the bundle is to be; what stands there is replaced.
 * @returns how many searchable records it has of each year.
 * @throws Error with what the process said.
 */
export function indexInProcess(
  content: string,
  folder: string,
  { path, ids }: Period,
): Promise<Record<string, number>> {
  const script = join(import.meta.dirname, 'indexPeriod.ts');
  const child = spawn(process.execPath, [script, content, folder], { stdio: 'pipe' });
  let [said, failed] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (failed += chunk.toString()));
  // A process that ends before it has read all says why by its exit code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(ids.join('\n'));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(yearsSchema.parse(JSON.parse(said)));
      else fail(new Error(`The search index of ${path} could not be made.\n${failed}`));
    });
  });
}
