import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { dataReportSchema, type DataReport } from './dataReportSchema.ts';
import { DATA_PARTS, type DataOptions, type DataPart } from './writeData.ts';

/**
 * The words of an entry are needed for a moment only, and Node would keep them as long as it has room. In
 * megabytes: a small room for what is new, so that less of it moves on to where it stays, and no more in
 * all than for the facts of some half a million questions. A third less memory, for as much time.
 */
const MEMORY = ['--max-semi-space-size=4', '--max-old-space-size=1024'];

/**
 * Writes the data of all entries, each part in a process of its own, side by side: the files beside the
 * pages wait for the disk, and bulk data for the processor.
 * @throws Error with what a process said, after both have ended.
 */
export async function writeDataInProcess({
  parts = DATA_PARTS,
  ...options
}: DataOptions): Promise<DataReport> {
  const ended = await Promise.allSettled(parts.map((part) => runPart(options, part)));
  const total = { files: 0, bytes: 0, records: 0 };
  for (const result of ended) {
    if (result.status === 'rejected') throw result.reason;
    total.files += result.value.files;
    total.bytes += result.value.bytes;
    total.records = result.value.records;
  }
  return total;
}

function runPart({ content, out, siteUrl }: DataOptions, part: DataPart): Promise<DataReport> {
  const script = join(import.meta.dirname, 'dataStage.ts');
  const child = spawn(process.execPath, [...MEMORY, script, content, out, siteUrl, part], {
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
