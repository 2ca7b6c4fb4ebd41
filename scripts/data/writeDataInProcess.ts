import { join } from 'node:path';
import { allOf } from '../site/allOf.ts';
import { runProcess } from '../site/runProcess.ts';
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
  signal: outer,
  ...options
}: DataOptions & { readonly signal?: AbortSignal }): Promise<DataReport> {
  const made = await allOf(
    (signal) => parts.map((part) => runPart({ ...options, signal }, part)),
    outer,
  );
  const total = { files: 0, bytes: 0, records: 0, keys: [] as DataReport['keys'] };
  for (const { files, bytes, records, keys } of made) {
    total.files += files;
    total.bytes += bytes;
    total.records = records;
    if (keys.length > 0) total.keys = keys;
  }
  return total;
}

async function runPart(
  { keys = [], signal, ...options }: DataOptions & { readonly signal: AbortSignal },
  part: DataPart,
): Promise<DataReport> {
  const input = JSON.stringify({ ...options, parts: [part], keys: part === 'beside' ? keys : [] });
  const script = join(import.meta.dirname, 'dataStage.ts');
  const said = await runProcess([...MEMORY, script], { input, signal }).catch((error: unknown) => {
    throw new Error('The data could not be written.', { cause: error });
  });
  return dataReportSchema.parse(JSON.parse(said));
}
