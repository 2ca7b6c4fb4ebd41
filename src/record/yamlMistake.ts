import type { YAMLError } from 'yaml';

/** What the commonest mistakes in a list of YAML are, in words of those who write one. */
const WORDS: Partial<Readonly<Record<YAMLError['code'], string>>> = {
  BAD_SCALAR_START: 'words that begin with this character must stand in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'words with a colon and a space in them must stand in quotes',
  DUPLICATE_KEY: 'this key stands in the item twice',
  MULTIPLE_DOCS: 'a line “---” begins a second list, which is not read: put all items in one',
  TAB_AS_INDENT: 'a tab stands before the words, where YAML wants spaces',
};

/**
 * What a mistake or a warning of YAML is about, in words without a full stop.
 * @param source the text that it stands in.
 */
export function yamlMistake({ code, message, pos }: YAMLError, source: string): string {
  const line = source.slice(source.lastIndexOf('\n', pos[0] - 1) + 1);
  const known = /^ *\t/.test(line) ? WORDS.TAB_AS_INDENT : WORDS[code];
  return known ?? `this cannot be read as YAML (${message})`;
}
