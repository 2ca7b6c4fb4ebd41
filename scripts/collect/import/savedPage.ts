import { fromHtml } from 'hast-util-from-html';
import { decodeBody } from '../page/decodeBody.ts';
import { ownAddress } from '../page/ownAddress.ts';
import type { ServerAnswer } from '../store/ServerAnswer.ts';
import type { Recorded } from '../store/warcRecord.ts';
import { pageKey } from '../text/capturesByPage.ts';

/**
 * The page in an `.html` file, under the address that it, or the browser that saved it, says is its own.
 * @param at when it was saved: ISO.
 * @returns undefined where nothing says of which question it is.
 */
export function pageInHtml(body: Buffer, at: string): Recorded | undefined {
  const answer: ServerAnswer = {
    status: 200,
    statusText: 'OK',
    headers: [['Content-Type', 'text/html']],
    body,
  };
  const [, saved = 'about:blank'] =
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(decodeBody(answer).slice(0, 2000)) ?? [];
  return atOwnAddress({ address: URL.canParse(saved) ? saved : 'about:blank', at, answer });
}

/** A page under the address that it says is its own; undefined where it is of no question. */
export function atOwnAddress(recorded: Recorded): Recorded | undefined {
  const address = ownAddress(fromHtml(decodeBody(recorded.answer)), recorded.address);
  return pageKey(address) === undefined ? undefined : { ...recorded, address };
}
