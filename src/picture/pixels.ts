/** Room for one character, in pixels, on the generous side: nobody can measure letters before they are drawn. */
export const CHARACTER = 9;

/** The width that a text needs at most, in pixels. */
export function roomFor(text: string): number {
  return text.length * CHARACTER;
}

/** A place or length in pixels, to a tenth of one: no eye sees more. */
export function tenths(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
