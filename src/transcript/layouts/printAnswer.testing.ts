import { attachmentLine } from '../attachmentLine.ts';
import type { InventedAnswer } from './inventRecord.testing.ts';
import { printBlocks } from './printBlocks.testing.ts';
import type { Noise } from './PrintedLayout.testing.ts';

/** The lines of an answer: its words, and below them its files. */
export function printAnswer(answer: InventedAnswer, noise: Noise): string[] {
  const { blocks, attachments = [] } = answer;
  const files = attachments.flatMap((one) => [
    ...(noise.tight || blocks.length === 0 ? [] : ['']),
    attachmentLine(one),
  ]);
  return [...printBlocks(blocks, noise), ...files];
}
