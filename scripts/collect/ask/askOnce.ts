import { once } from 'node:events';
import { get as getPlain, IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import type { ServerAnswer } from '../store/ServerAnswer.ts';

/** What is asked for, and where patience ends. */
export interface Asking {
  readonly userAgent: string;
  /** Ends the asking: the run was stopped. */
  readonly signal: AbortSignal;
  /** Bytes of a body as it comes: one without an end would fill any disk. */
  readonly largest: number;
  /** Milliseconds for a whole answer. */
  readonly timeLimit: number;
}

/** Why no whole answer came. */
export class NoAnswer extends Error {
  /** `silent` where nothing came at all, `cut` where it ended too soon or took too long, `large` where it did not end. */
  readonly kind: 'silent' | 'cut' | 'large';

  constructor(kind: NoAnswer['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/**
 * Asks for an address once, and gives what came: headers and body untouched, nothing unpacked, no other
 * address followed.
 * @throws NoAnswer where no whole answer came; AbortError where the run was stopped.
 */
export async function askOnce(address: string, asking: Asking): Promise<ServerAnswer> {
  const { signal, userAgent, timeLimit } = asking;
  const limit = AbortSignal.timeout(timeLimit);
  const get = address.startsWith('https:') ? getSecure : getPlain;
  let response: IncomingMessage | undefined;
  try {
    const headers = { 'User-Agent': userAgent, 'Accept-Encoding': 'gzip' };
    const request = get(address, { headers, signal: AbortSignal.any([signal, limit]) });
    const events: unknown[] = await once(request, 'response');
    const [came] = events;
    if (!(came instanceof IncomingMessage)) throw new TypeError('no response');
    response = came;
    return await answerOf(response, asking.largest);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NoAnswer) throw error;
    if (limit.aborted) throw new NoAnswer('cut', `it took more than ${timeLimit / 1000} seconds`);
    const said = error instanceof Error ? error.message : String(error);
    throw response
      ? new NoAnswer('cut', `the answer was cut off (${said})`)
      : new NoAnswer('silent', `the server cannot be reached (${said})`);
  }
}

async function answerOf(response: IncomingMessage, largest: number): Promise<ServerAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    chunks.push(chunk);
    if (size > largest) {
      response.destroy();
      throw new NoAnswer('large', `the answer is larger than ${largest} bytes`);
    }
  }
  const { statusCode: status = 0, statusMessage: statusText = '', rawHeaders } = response;
  const headers = rawHeaders.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : [],
  );
  return { status, statusText, headers, body: Buffer.concat(chunks) };
}
