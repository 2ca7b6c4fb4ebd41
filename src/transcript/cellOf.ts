/** The words of a line without the rules of a table that was copied: `| Answer |`. */
export function cellOf(words: string): string {
  return words.startsWith('|') ? words.replace(/^\| ?/, '').replace(/ ?\|$/, '') : words;
}
