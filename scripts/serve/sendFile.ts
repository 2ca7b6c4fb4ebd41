import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { byteRange } from './byteRange.ts';
import type { HeaderRules } from './headerRules.ts';
import type { OpenedFile } from './openFile.ts';

/**
 * Sends a file with its headers, or the part of it that is asked for, and closes it.
 * @throws Error where the file cannot be read to its end, or the visitor has left.
 */
export async function sendFile(
  { handle, size, name }: OpenedFile,
  headers: ReturnType<HeaderRules>,
  { method, headers: asked }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await using file = handle;
  // The address of a page has no ending, by which a rule could give it a type.
  if (name.endsWith('.html')) response.setHeader('Content-Type', 'text/html; charset=utf-8');
  for (const header of headers) response.setHeader(...header);
  response.setHeader('Accept-Ranges', 'bytes');
  const part = response.statusCode === 200 ? byteRange(asked.range, size) : undefined;
  if (part === 'beyond') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = part ?? { start: 0, end: size - 1 };
  if (part) {
    response.statusCode = 206;
    response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  }
  response.setHeader('Content-Length', end - start + 1);
  if (method === 'HEAD' || size === 0) response.end();
  else await pipeline(file.createReadStream({ start, end, autoClose: false }), response);
}
