import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { LimitReader, WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import type { ServerAnswer } from './ServerAnswer.ts';

/** An answer in a WARC file, with the address that it answers and when. */
export interface Recorded {
  readonly address: string;
  /** ISO, UTC. */
  readonly at: string;
  readonly answer: ServerAnswer;
}

/**
 * An answer as one gzip member of a WARC file (ISO 28500). The same answer gives the same bytes: its id
 * is made of what it is.
 */
export async function toWarc({ address, at, answer }: Recorded): Promise<Buffer> {
  const { status, statusText, headers, body } = answer;
  const record = WARCRecord.create(
    {
      url: address,
      date: at,
      type: 'response',
      warcVersion: 'WARC/1.1',
      warcHeaders: { 'WARC-Record-ID': `<urn:uuid:${uuidOf(`${address} ${at}`, body)}>` },
      statusline: `HTTP/1.1 ${status} ${statusText}`.trimEnd(),
      // The library reads no body behind a status line alone.
      httpHeaders: [...headers.map(renamed), ...(headers.length === 0 ? [NO_HEADERS] : [])],
    },
    [body],
  );
  return gzipSync(await WARCSerializer.serialize(record));
}

/** The answer in one gzip member of a WARC file. @throws Error where it is damaged or none. */
export async function fromWarc(bytes: Buffer): Promise<Recorded> {
  const record = await WARCParser.parse([gunzipSync(bytes)], { keepHeadersCase: true });
  const recorded = record && (await readRecord(record));
  if (!recorded) throw new Error('a record of a WARC file that is no answer of a server');
  return recorded;
}

/** What a record of any WARC file holds; undefined where that is no answer of a server. @throws Error where it is cut off. */
export async function readRecord(record: WARCRecord): Promise<Recorded | undefined> {
  const { warcType, warcTargetURI: address, warcDate: at, httpHeaders } = record;
  if (warcType !== 'response' || !address || !at || !httpHeaders) return undefined;
  const { reader } = record;
  const body = Buffer.from(await record.readFully(false));
  if (reader instanceof LimitReader && reader.limit > 0)
    throw new Error(`the record of ${address} is cut off`);
  const headers = [...httpHeaders.headers];
  const status = Number(httpHeaders.statusCode);
  return {
    address,
    at,
    answer: { status, statusText: httpHeaders.statusText ?? '', headers, body },
  };
}

const NO_HEADERS: [string, string] = ['X-Crawler-Headers', 'none'];

/** The body stands in the file as it is after its parts were joined: the header that says otherwise is kept aside. */
function renamed([name, value]: readonly [string, string]): [string, string] {
  return [name.toLowerCase() === 'transfer-encoding' ? `X-Crawler-${name}` : name, value];
}

function uuidOf(words: string, body: Buffer): string {
  const digits = createHash('sha256').update(`${words}\n`).update(body).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
