import type { YAMLError } from 'yaml';

/** What the commonest mistakes in a list of YAML are, in words of those who write one. */
const WORDS: Partial<Readonly<Record<YAMLError['code'], string>>> = {
  BAD_SCALAR_START: 'words that begin with this character must be in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'words with a colon and a space in them must be in quotes',
  DUPLICATE_KEY: 'this key is in the item twice',
  MULTIPLE_DOCS: 'a line “---” begins a second list, which is not read: put all items in one',
  TAB_AS_INDENT: 'there is a tab before the words, where YAML needs spaces',
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
