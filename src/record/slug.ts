import { visible } from './visible.ts';

/** A name of a folder may have 255 bytes, and a letter up to three of them. */
const LONGEST = 80;

/**
 * Text as a part of an address: NFKD without marks, composed again, apostrophes dropped, lower case, hyphens.
 * `Siân O’Neill` gives `sian-oneill`; text without a letter or digit gives the empty string.
 * What is longer than 80 letters is cut, with a fingerprint of the whole at its end.
 */
export function slug(text: string): string {
  const whole = visible(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // Syllables that NFKD took apart and that have no marks: an address has them whole.
    .normalize('NFC')
    .replace(/['’‘ʼ`´]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const letters = Array.from(whole);
  if (letters.length <= LONGEST) return whole;
  const start = letters
    .slice(0, LONGEST - 9)
    .join('')
    .replace(/-$/, '');
  return `${start}-${fingerprint(whole)}`;
}

/** FNV-1a in hexadecimal: two long names that begin alike stay apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
