/**
 * A search text with another word in the place of one, or without it where the other is empty; undefined
 * where it does not stand there by itself.
 */
export function withOtherWord(text: string, word: string, other: string): string | undefined {
  const parts = text.split(/([\s"“”]+)/);
  const at = parts.indexOf(word);
  if (at < 0) return undefined;
  parts[at] = other;
  return parts
    .join('')
    .replace(/"\s*"|“\s*”/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
