import { LABELS } from './labels.ts';
import type { SourceLine } from './sourceLines.ts';

/** What only a page has that a program saved as Markdown. */
const EVIDENCE = /^#{1,6} (?:Question|Answer)$/i;
const HEADING = /^#{1,6} +(?=\S)/;
const BOLD = /^(?:\*\*|__)([^*_]{1,120}?) ?(?:: ?(?:\*\*|__)|(?:\*\*|__) ?:)(?= |$)/;
const LINK = /\[([^[\]]+)\]\([^()\s]+\)/g;
const LABEL = new RegExp(`^(?:${LABELS.map(([name]) => name).join('|')}) ?:`, 'i');

/** A page saved as Markdown without the marks of its headings, labels and turns; other files as they are. */
export function fromMarkdown(file: readonly SourceLine[]): readonly SourceLine[] {
  if (!file.some(({ words }) => words.startsWith('#') && EVIDENCE.test(words))) return file;
  return file.map((line) => {
    const words = line.words.replace(HEADING, '').replace(BOLD, '$1:');
    const plain = LABEL.test(words) ? words.replace(LINK, '$1') : words;
    return plain === line.words ? line : { ...line, words: plain };
  });
}
