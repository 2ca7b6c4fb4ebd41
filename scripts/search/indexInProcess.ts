import { join } from 'node:path';
import * as z from 'zod';
import { runProcess } from '../site/runProcess.ts';
import type { Period } from './periodsOf.ts';

const yearsSchema = z.record(z.string(), z.int());

/**
 * Makes the Pagefind bundle of one period in a process of its own.
 * @param folder where the bundle is to be; what stands there is replaced.
 * @returns how many searchable records it has of each year.
 * @throws Error with what the process said.
 */
export async function indexInProcess(
  content: string,
  folder: string,
  { path, ids }: Period,
): Promise<Record<string, number>> {
  const script = join(import.meta.dirname, 'indexPeriod.ts');
  const said = await runProcess([script, content, folder], { input: ids.join('\n') }).catch(
    (error: unknown) => {
      throw new Error(`The search index of ${path} could not be made.`, { cause: error });
    },
  );
  return yearsSchema.parse(JSON.parse(said));
}
