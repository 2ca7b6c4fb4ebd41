import { createHash } from 'node:crypto';

/** What a page shows, as a short text that changes whenever it does: the key of an unchanged page. */
export function modelHash(...model: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(model)).digest('base64');
}
