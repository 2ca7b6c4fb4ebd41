import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unread } from './readingsOf.ts';

/** Where the answers without a text are listed, in the folder of the store. */
export const UNREAD = 'unread.tsv';

/** Lists every answer that gave no text, with the reason: one a line, anew at each run. */
export function keepUnread(folder: string, unread: readonly Unread[]): void {
  const lines = unread.map(
    ({ kind, reason, address }) => `${kind}\t${reason.replace(/\s+/g, ' ')}\t${address}\n`,
  );
  writeFileSync(join(folder, UNREAD), lines.join(''));
}
