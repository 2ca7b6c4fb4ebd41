import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AsyncIterReader, WARCParser } from 'warcio';
import { liveAddress } from '../page/ownAddress.ts';
import { headerOf } from '../store/ServerAnswer.ts';
import { readRecord, type Recorded } from '../store/warcRecord.ts';
import { pageKey } from '../text/capturesByPage.ts';

/** Bytes of a record that may be a page: a film is none, and one without an end would fill any memory. */
const LARGEST = 50_000_000;
/** Bytes that a packed archive may be for each of its own: real ones have some dozens, and a bomb has a thousand. */
const MOST_PACKED = 200;

/**
 * The question pages in a WARC file, as servers gave them with status 200.
 * @param stream of its bytes, packed or not.
 * @param size of the file that they come from.
 * @throws Error where it is damaged, or packs more than any archive does.
 */
export async function* pagesInWarc(
  stream: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Recorded> {
  let left = LARGEST + size * MOST_PACKED;
  for await (const record of new WARCParser(unpacked(stream))) {
    left -= record.warcContentLength;
    if (!(left > 0)) throw new Error('it unpacks to more than any archive does');
    if (record.warcContentLength > LARGEST) continue;
    const { warcTargetURI: address } = record;
    if (!address || pageKey(liveAddress(address)) === undefined) continue;
    const recorded = await readRecord(record);
    if (recorded?.answer.status === 200) yield await whole(recorded);
  }
}

/** The library would take a packed file that is cut off, or damaged, for one that ends there. */
async function* unpacked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  const next: IteratorResult<Uint8Array, unknown> = await chunks.next();
  if (next.done === true) return;
  const first = next.value;
  const all = async function* () {
    yield first;
    yield* { [Symbol.asyncIterator]: () => chunks };
  };
  if (first[0] !== 0x1f || first[1] !== 0x8b) yield* all();
  // What goes wrong in one goes wrong in what is read of the other.
  else yield* pipeline(Readable.from(all()), createGunzip(), () => undefined);
}

/** A body that was written as it came over the line, in parts, is put together. */
async function whole(recorded: Recorded): Promise<Recorded> {
  const { headers, body } = recorded.answer;
  if (!/chunked/i.test(headerOf(recorded.answer, 'transfer-encoding') ?? '')) return recorded;
  const bytes = await new AsyncIterReader([body], null, true).readFully();
  const answer = { ...recorded.answer, headers, body: Buffer.from(bytes) };
  return { ...recorded, answer };
}
