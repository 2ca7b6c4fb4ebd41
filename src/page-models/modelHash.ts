import { createHash } from 'node:crypto';

/** Enough of a SHA-256 that no two models of an archive share it. */
const LENGTH = 27;

/** What a page shows, as a short text that changes whenever it does: the key of an unchanged page. */
export function modelHash(...model: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(model)).digest('base64url').slice(0, LENGTH);
}
