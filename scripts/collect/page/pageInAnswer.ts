import type { ServerAnswer } from '../store/ServerAnswer.ts';
import type { CollectedPage } from './CollectedPage.ts';
import { decodeBody } from './decodeBody.ts';
import { liveAddress } from './ownAddress.ts';
import { readPage } from './readPage.ts';

/** What page an answer is. One that is damaged, or nested deeper than any page, is told as such. */
export function pageInAnswer(
  answer: Pick<ServerAnswer, 'headers' | 'body'>,
  address: string,
): CollectedPage {
  try {
    return readPage(decodeBody(answer), liveAddress(address));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { kind: 'error', reason: `no page that can be read (${said})` };
  }
}
