import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { dataReportSchema, type DataReport } from './dataReportSchema.ts';
import type { DataOptions } from './writeData.ts';

/**
 * Writes the data of all entries in a process of its own.
 * @throws Error with what the process said.
 */
export function writeDataInProcess({ content, out, siteUrl }: DataOptions): Promise<DataReport> {
  const script = join(import.meta.dirname, 'dataStage.ts');
  const child = spawn(process.execPath, [script, content, out, siteUrl], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, failed] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (failed += chunk.toString()));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(dataReportSchema.parse(JSON.parse(said)));
      else fail(new Error(`The data could not be written.\n${failed}`));
    });
  });
}
