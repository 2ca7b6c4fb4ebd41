/** One part of a message, or the whole of it (RFC 2045), as bytes in Latin letters: one character is one byte. */
export interface MimeEntity {
  /** By name in lower case, the first of several; unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  /** As it was sent. */
  readonly body: string;
}

/** Takes headers and body of a part asunder: the first line without any words is between them. */
export function mimeEntity(source: string): MimeEntity {
  const headers = new Map<string, string>();
  let at = 0;
  let name: string | undefined;
  while (at < source.length) {
    const end = source.indexOf('\n', at);
    const line = source.slice(at, end < 0 ? undefined : end).replace(/\r$/, '');
    at = end < 0 ? source.length : end + 1;
    if (line === '') break;
    if (/^[ \t]/.test(line)) {
      // A header goes on in lines that begin with a space.
      if (name !== undefined) headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name === '' || headers.has(name)) name = undefined;
    else headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: source.slice(at) };
}

/** The parts of a body between lines `--boundary` (RFC 2046); what stands before the first and behind the last is none. */
export function entitiesIn({ body }: MimeEntity, boundary: string): MimeEntity[] {
  const mark = `--${boundary}`;
  const parts: MimeEntity[] = [];
  let from: number | undefined;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (from !== undefined) parts.push(mimeEntity(withoutEnd(body.slice(from, at))));
    const behind = at + mark.length;
    if (body.startsWith('--', behind)) return parts;
    const line = body.indexOf('\n', behind);
    from = line < 0 ? body.length : line + 1;
  }
  // One that was cut off ends without the last line.
  if (from !== undefined) parts.push(mimeEntity(body.slice(from)));
  return parts;
}

/** A word that follows a header’s value: of `multipart/related; type="text/html"` and `type` it is `text/html`. */
export function parameter(value: string, name: string): string | undefined {
  for (const part of value.matchAll(/;\s*([\w-]+)=(?:"([^"]*)"|([^\s;"]+))/g))
    if (part[1]?.toLowerCase() === name) return part[2] ?? part[3];
  return undefined;
}

/** What a body is behind its transfer encoding (RFC 2045, 6). */
export function bytesOf({ headers, body }: MimeEntity): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  return Buffer.from(text, 'latin1');
}

/** The line end before a boundary is the boundary’s. */
function withoutEnd(part: string): string {
  return part.replace(/\r?\n$/, '');
}
