import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { timestampFile } from './store/storedLog.ts';
import { writeDurably } from './store/writeDurably.ts';

/** What is to be confirmed, by whom, and who is believed. */
export interface TimestampOptions {
  readonly content: string;
  /** The SHA-256 of the last line of the log. */
  readonly head: string;
  /** Of a service that speaks RFC 3161 over HTTP. */
  readonly url: string;
  /** A file of the certificates that are trusted (PEM); without it, those that openssl trusts. */
  readonly ca?: string | undefined;
}

/** Milliseconds to wait for the service. */
const PATIENCE = 30_000;
/** No answer of such a service is longer, in bytes. */
const MOST = 1_000_000;

/**
 * Has a service confirm that the last line of a log was there on this day (RFC 3161), verifies its answer and keeps it
 * beside the log. Nothing but the hash is sent.
 * @returns the file of the answer; it is left alone where that line has one.
 * @throws Error that says why there is none: no service, a refusal, or an answer that openssl does not believe.
 */
export async function timestampLog(options: TimestampOptions): Promise<string> {
  const kept = timestampFile(options.content, options.head);
  if (existsSync(kept)) return kept;
  const folder = mkdtempSync(join(tmpdir(), 'timestamp-'));
  try {
    const [query, reply] = [join(folder, 'query.tsq'), join(folder, 'reply.tsr')];
    await openssl(['-query', '-digest', options.head, '-sha256', '-cert', '-out', query]);
    writeFileSync(reply, await ask(options.url, readFileSync(query)));
    const { ca } = options;
    const trusted = ca === undefined ? await trustedBySystem() : ['-CAfile', ca];
    await openssl(['-verify', '-queryfile', query, '-in', reply, ...trusted]);
    writeDurably(kept, readFileSync(reply));
    return kept;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(url: string, query: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query' },
      body: query,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) throw new Error(`it answers ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length > MOST) throw new Error(`its answer has ${bytes.length} bytes`);
    return bytes;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${url} gives no timestamp (${why}). The log is written all the same; ask again, or another service.`,
      { cause: error },
    );
  }
}

async function trustedBySystem(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('openssl', ['version', '-d']);
  const [, folder = ''] = /"(.*)"/.exec(stdout) ?? [];
  return ['-CApath', join(folder, 'certs')];
}

async function openssl(options: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)('openssl', ['ts', ...options]);
  } catch (error) {
    throw new Error(describe(error, options), { cause: error });
  }
}

function describe(error: unknown, [doing = '']: readonly string[]): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return 'There is no openssl on this machine, which makes and verifies timestamps: install it. The log is written all the same.';
  }
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return doing === '-verify'
    ? `The timestamp is not believed, and is not kept. Name the certificates of the service with --ca FILE. The log is written all the same. openssl says: ${said}`
    : `openssl could not make the query: ${said}`;
}
