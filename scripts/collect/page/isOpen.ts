import type { Recorded } from '../store/warcRecord.ts';
import { decodeBody } from './decodeBody.ts';
import { liveAddress } from './ownAddress.ts';
import { readPage } from './readPage.ts';

/** Whether an answer is the page of a question that has no final answer yet. */
export function isOpen({ address, answer }: Recorded): boolean {
  if (answer.status !== 200) return false;
  try {
    const page = readPage(decodeBody(answer), liveAddress(address));
    return page.kind === 'question' && page.open;
  } catch {
    // What cannot be unpacked is told when the texts are made.
    return false;
  }
}
