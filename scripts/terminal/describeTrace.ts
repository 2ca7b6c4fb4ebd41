import type { Fate } from '../../src/transcript/readRecords.ts';
import type { SourceLine } from '../../src/transcript/sourceLines.ts';

/** A file line by line, with what became of each; blank lines are left out. */
export function describeTrace(fates: ReadonlyMap<SourceLine, Fate>): string {
  const rows = [...fates].sort(([a], [b]) => a.number - b.number);
  return rows
    .map(
      ([{ number, words }, fate]) => `${String(number).padStart(6)}  ${fate.padEnd(22)}  ${words}`,
    )
    .join('\n');
}
