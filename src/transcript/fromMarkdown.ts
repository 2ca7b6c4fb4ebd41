import { LABELS } from './labels.ts';
import type { SourceLine } from './sourceLines.ts';

const ASKER = /^(?:\*\*|__)Question by ?(?::|\*\*|__)/i;
const QUESTION = /^#{1,6} Question$/i;
const HEADING = /^#{1,6} +(?=\S)/;
const BOLD = /^(?:\*\*|__)([^*_]{1,120}?) ?(?:: ?(?:\*\*|__)|(?:\*\*|__) ?:)(?= |$)/;
const LINK = /\[([^[\]]+)\]\([^()\s]+\)/g;
const LABEL = new RegExp(`^(?:${LABELS.map(([name]) => name).join('|')}) ?:`, 'i');

/** A page saved as Markdown without the marks of its headings, labels and turns; other files as they are. */
export function fromMarkdown(file: readonly SourceLine[]): readonly SourceLine[] {
  if (!isMarkdown(file)) return file;
  return file.map((line) => {
    const words = line.words.replace(HEADING, '').replace(BOLD, '$1:');
    const plain = LABEL.test(words) ? words.replace(LINK, '$1') : words;
    return plain === line.words ? line : { ...line, words: plain };
  });
}

/** By the asker’s label, or by the heading of the question, which does not stand there without its mark too. */
function isMarkdown(file: readonly SourceLine[]): boolean {
  const has = (evidence: RegExp) => file.some(({ words }) => evidence.test(words));
  return has(ASKER) || (has(QUESTION) && !has(/^Question$/));
}
