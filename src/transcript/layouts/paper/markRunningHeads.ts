import type { Token } from '../../tokens.ts';
import type { PaperLine } from '../paperLines.ts';
import { runningHead } from '../runningHead.ts';

/** Lines of a paper, those furniture that stand in its heading too and are at the head or foot of a page here. */
export function markRunningHeads(
  lines: readonly PaperLine[],
  heading: readonly Token[],
): PaperLine[] {
  const isRepeated = runningHead(heading);
  return lines.map((one): PaperLine => {
    const isRunningHead = one.type === 'words' && isRepeated(one.line.words);
    return isRunningHead ? { type: 'furniture', line: one.line } : one;
  });
}
