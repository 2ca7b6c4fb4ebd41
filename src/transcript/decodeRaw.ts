import { decodeText } from './decodeText.ts';
import { foreignBytes } from './foreignBytes.ts';
import type { Rule } from './problem.ts';
import type { Transcript } from './Transcript.ts';
import { windows1252 } from './windows1252.ts';

/** The text of a raw file and how it was written, or why it is none and where (from 1, in code points). */
export type DecodedRaw =
  | Pick<Transcript, 'text' | 'encoding'>
  | {
      readonly rule: Rule;
      readonly reason: string;
      readonly line: number;
      readonly column: number;
    };

/** The bytes of a raw file as text: UTF-8, or Windows-1252 where every byte of it makes sense. Never throws. */
export function decodeRaw(bytes: Uint8Array): DecodedRaw {
  const foreign = foreignBytes(bytes);
  if (foreign) return { ...foreign, line: 1, column: 1 };
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded;
  const text = windows1252(bytes);
  return text === undefined
    ? { rule: 'not-utf-8', ...decoded }
    : { text, encoding: 'windows-1252' };
}
