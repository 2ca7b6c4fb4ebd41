/** The first and the last byte of a part of a file, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The one part of a file that a `Range` header asks for (RFC 9110, section 14): undefined, the whole
 * file, where there is no such header, or none that means one part; `beyond` where the file ends
 * before it.
 * @param size of the file, in bytes.
 */
export function byteRange(
  header: string | undefined,
  size: number,
): ByteRange | 'beyond' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const start = Math.max(0, size - Number(last));
    return start < size ? { start, end: size - 1 } : 'beyond';
  }
  const start = Number(first);
  const end = last === '' ? Infinity : Number(last);
  if (end < start) return undefined;
  return start < size ? { start, end: Math.min(end, size - 1) } : 'beyond';
}
