import { join } from 'node:path';
import * as z from 'zod';
import { runProcess } from '../site/runProcess.ts';
import type { Period } from './periodsOf.ts';

const yearsSchema = z.record(z.string(), z.int());

/** Where the words and facts of entries are, and where the bundle of a period is to be. */
export interface IndexPlace {
  readonly content: string;
  /** The file of the index of the archive. */
  readonly index: string;
  /** What stands there is replaced. */
  readonly folder: string;
  /** Ends the work at once, where it is no longer wanted. */
  readonly signal?: AbortSignal;
}

/**
 * Makes the Pagefind bundle of one period in a process of its own.
 * @returns how many searchable records it has of each year.
 * @throws Error with what the process said.
 */
export async function indexInProcess(
  { content, index, folder, signal }: IndexPlace,
  { path, ids }: Period,
): Promise<Record<string, number>> {
  const script = join(import.meta.dirname, 'indexPeriod.ts');
  const input = ids.join('\n');
  const said = await runProcess([script, content, index, folder], { input, signal }).catch(
    (error: unknown) => {
      throw new Error(`The search index of ${path} could not be made.`, { cause: error });
    },
  );
  return yearsSchema.parse(JSON.parse(said));
}
