/** The text of a file, or why it is none and where. */
type Decoded =
  | { readonly text: string }
  | { readonly reason: string; readonly line: number; readonly column: number };

/**
 * The bytes of a text file as text, without a byte order mark. Strict: what is not UTF-8, or holds a
 * NUL, is no text, and its first wrong byte is told by line and column (in code points) from 1.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text };
  } catch {
    // Told below, with the place.
  }
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const begin = lenient.slice(0, Math.max(0, lenient.search(/[\0\ufffd]/))).split('\n');
  const column = Array.from(begin.at(-1) ?? '').length + 1;
  return { reason: `${encodingOf(bytes, lenient)}, not UTF-8`, line: begin.length, column };
}

/** What bytes that are no UTF-8 seem to be. */
function encodingOf(bytes: Uint8Array, lenient: string): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === '255 254' || mark === '254 255') return 'this is UTF-16 text';
  const nuls = bytes.subarray(0, 1000).filter((byte) => byte === 0).length;
  if (nuls * 3 > Math.min(bytes.length, 1000)) return 'this seems to be UTF-16 text';
  if (bytes.includes(0)) return 'this holds a byte of zero, as no text does';
  const isDamaged = /[^\0-\u007f\ufffd]/.test(lenient);
  return `this seems to be ${isDamaged ? 'damaged text' : 'text in another encoding'}`;
}
