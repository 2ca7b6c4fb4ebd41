import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { headerOf, type ServerAnswer } from '../store/ServerAnswer.ts';

/** Bytes that a page may have unpacked: a small body can be made to fill any memory. */
const LARGEST = 50_000_000;
/** Bytes in which a page says how it is written. */
const HEAD = 2048;

/**
 * The body of an answer as text, whatever its headers say of it: a body may be packed and not say so, or
 * say so and not be, and of two character sets the one counts in which it is without a fault.
 * @throws Error where it is packed and damaged, or too large.
 */
export function decodeBody(answer: Pick<ServerAnswer, 'headers' | 'body'>): string {
  const bytes = unpack(answer.body, headerOf(answer, 'content-encoding')?.trim().toLowerCase());
  const head = bytes.subarray(0, HEAD).toString('latin1');
  const told = charsetIn(headerOf(answer, 'content-type'));
  for (const charset of [markOf(bytes), told, charsetIn(head), 'utf-8']) {
    const text = charset && decode(bytes, charset);
    if (text !== undefined && text !== '') return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function unpack(body: Buffer, encoding: string | undefined): Buffer {
  const options = { maxOutputLength: LARGEST };
  if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, options);
  const ways =
    encoding === 'br'
      ? [brotliDecompressSync]
      : encoding === 'deflate'
        ? [inflateSync, inflateRawSync]
        : [];
  for (const way of ways) {
    try {
      return way(body, options);
    } catch (error) {
      if (error instanceof RangeError) throw error;
      // It says that it is packed, and is not.
    }
  }
  return body;
}

/** What a byte order mark says. */
function markOf(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 3).toString('latin1');
  if (mark === '\xef\xbb\xbf') return 'utf-8';
  return mark.startsWith('\xff\xfe')
    ? 'utf-16le'
    : mark.startsWith('\xfe\xff')
      ? 'utf-16be'
      : undefined;
}

function charsetIn(text: string | undefined): string | undefined {
  return /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(text ?? '')?.[1];
}

/** Undefined where the bytes are not written so, or nobody knows the name. */
function decode(bytes: Buffer, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
