import { join } from 'node:path';
import * as z from 'zod';
import { runProcess } from '../site/runProcess.ts';
import type { Period } from './periodsOf.ts';

const yearsSchema = z.record(z.string(), z.int());

/**
 * Makes the Pagefind bundle of one period in a process of its own.
 * @param folder where the bundle is to be; what stands there is replaced.
 * @param signal ends it at once, where it is no longer wanted.
 * @returns how many searchable records it has of each year.
 * @throws Error with what the process said.
 */
export async function indexInProcess(
  content: string,
  folder: string,
  { path, ids }: Period,
  signal?: AbortSignal,
): Promise<Record<string, number>> {
  const script = join(import.meta.dirname, 'indexPeriod.ts');
  const input = ids.join('\n');
  const said = await runProcess([script, content, folder], { input, signal }).catch(
    (error: unknown) => {
      throw new Error(`The search index of ${path} could not be made.`, { cause: error });
    },
  );
  return yearsSchema.parse(JSON.parse(said));
}
