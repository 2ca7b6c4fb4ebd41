import { join } from 'node:path';
import { runLock } from './runLock.ts';

/**
 * Locks a content folder: one ingest writes into it, or any number of builds read it. A build that read
 * while entries were written would publish data for records that have no page.
 * @param doing what the run does, in words that follow “is”.
 * @param shared lets others in that only read, too.
 * @returns what ends the run’s claim.
 * @throws Error that names the run which is at work there.
 */
export function contentLock(content: string, doing: string, shared = false): () => void {
  return runLock(join(content, '.ingest.lock'), doing, shared);
}
