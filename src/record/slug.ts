/**
 * Text as a part of an address: NFKD without marks, apostrophes dropped, lower case, hyphens.
 * `Siân O’Neill` gives `sian-oneill`; text without a letter or digit gives the empty string.
 */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘ʼ`´]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
