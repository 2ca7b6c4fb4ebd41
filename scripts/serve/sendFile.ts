import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { byteRange, type ByteRange } from './byteRange.ts';
import type { HeaderRules } from './headerRules.ts';
import type { OpenedFile } from './openFile.ts';

/**
 * Sends a file with its headers, or the part of it that is asked for, and closes it.
 * @throws Error where the file cannot be read to its end, or the visitor has left.
 */
export async function sendFile(
  opened: OpenedFile,
  headers: ReturnType<HeaderRules>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { handle, size, name } = opened;
  try {
    // The address of a page has no ending, by which a rule could give it a type.
    if (name.endsWith('.html')) response.setHeader('Content-Type', 'text/html; charset=utf-8');
    for (const header of headers) response.setHeader(...header);
    const part = beginPart(size, request, response);
    if (!part || request.method === 'HEAD' || size === 0) response.end();
    else await pipeline(handle.createReadStream({ ...part, autoClose: false }), response);
  } finally {
    await handle.close();
  }
}

/** Says which part of a file follows, and which it is; undefined where the file ends before it. */
function beginPart(
  size: number,
  { headers }: IncomingMessage,
  response: ServerResponse,
): ByteRange | undefined {
  response.setHeader('Accept-Ranges', 'bytes');
  const part = response.statusCode === 200 ? byteRange(headers.range, size) : undefined;
  if (part === 'beyond') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` });
    return undefined;
  }
  const { start, end } = part ?? { start: 0, end: size - 1 };
  if (part) {
    response.statusCode = 206;
    response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  }
  response.setHeader('Content-Length', end - start + 1);
  return { start, end };
}
