const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const ALL = new RegExp(INVISIBLE, 'g');

/**
 * Text without its characters that take no room: those without width, soft hyphens, and those that
 * turn the direction of text. For telling what words are; what is printed keeps them.
 */
export function visible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(ALL, '') : text;
}
