import { join } from 'node:path';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { entryPath } from '../store/entryFiles.ts';
import { movedFile, peopleFiles, withdrawnFile, withoutErrors } from '../store/reviewedFiles.ts';
import { standingEntry } from '../store/standingEntry.ts';
import { strayFiles } from '../store/strayFiles.ts';

/**
 * Sees that what is reviewed by hand can be read before a site is made of it, and that every record that
 * withdrawn.yaml takes down has lost its words: whoever adds a line and forgets ingest would publish
 * them once more.
 * @throws ReviewError with the mistakes, or Error that names the records.
 */
export async function verifyReviewed(content: string, people: string): Promise<void> {
  const { items, problems } = await withdrawnFile(content);
  const moved = await movedFile(content);
  withoutErrors([...problems, ...moved.problems, ...strayFiles(content, 'content')]);
  await peopleFiles(people);
  const pending = items.flatMap(({ value: { id } }) => {
    const entry = standingEntry(content, id);
    return !entry || isQuestion(entry) ? [`  ${join(content, entryPath(id))}`] : [];
  });
  if (pending.length === 0) return;
  const list = join(content, 'withdrawn.yaml');
  throw new Error(
    [
      `${list} takes down these records, and ingest has not:`,
      ...pending,
      'Run ingest, then build.',
    ].join('\n'),
  );
}
