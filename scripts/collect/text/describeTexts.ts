import { join } from 'node:path';
import { UNREAD } from './keepUnread.ts';
import type { TextReport } from './writeTexts.ts';

/** Named in full; the rest are counted, and stand in a file. */
const SHOWN = 20;

/** What came of making raw text, for people, and what to do next. */
export function describeTexts(
  { pages, written, unchanged, removed, foreign, unread }: TextReport,
  { store, transcripts }: { readonly store: string; readonly transcripts: string },
): string {
  const strange = unread.filter(({ kind }) => kind !== 'missing');
  const lines = [
    ...strange
      .slice(0, SHOWN)
      .map(({ address, reason }) => `${address} gave no text: it is ${reason}.`),
    ...(strange.length > SHOWN ? [`… and ${strange.length - SHOWN} more.`] : []),
    ...(unread.length > 0 ? [`${join(store, UNREAD)} lists every answer without a text.`] : []),
    ...foreign
      .slice(0, SHOWN)
      .map(
        (path) =>
          `${join(transcripts, path)} was written or edited by someone else and is left as it is. Move it away to get the collected text.`,
      ),
    ...(foreign.length > SHOWN ? [`… and ${foreign.length - SHOWN} more.`] : []),
    `${pages} question pages: ${written} files written, ${unchanged} unchanged, ${removed} removed in ${transcripts}.`,
  ];
  if (pages === 0)
    lines.push('Nothing has been collected yet: npm run collect -- fetch --limit 20');
  else if (written + removed > 0) lines.push('Next: npm run ingest');
  return lines.join('\n');
}
