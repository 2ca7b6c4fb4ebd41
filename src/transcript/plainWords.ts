import { visible } from '../record/visible.ts';

/** Words as two printings of them are compared: white space, case and kinds of quotes apart. */
export function plainWords(text: string): string {
  return visible(text)
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
