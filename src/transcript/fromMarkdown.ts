import type { CutLines } from './cutPrinting.ts';
import { LABELS } from './labels.ts';
import type { SourceLine } from './sourceLines.ts';

const ASKER = /^(?:\*\*|__)Question by ?(?::|\*\*|__)/i;
const HEADING = /^#{1,6} +(?=\S)/;
const UNDERLINE = /^(?:={3,}|-{3,})$/;
const BOLD_LINE = /^(\*\*|__)([^*_]{1,200})\1$/;
const BOLD = /^(?:\*\*|__)([^*_]{1,120}?) ?(?:: ?(?:\*\*|__)|(?:\*\*|__) ?:)(?= |$)/;
const LINK = /\[([^[\]]+)\]\([^()\s]+\)/g;
const LABEL = new RegExp(`^(?:${LABELS.map(([name]) => name).join('|')}) ?:`, 'i');

/** A page saved as Markdown without the marks of its headings, labels and turns; other files as they are. */
export function fromMarkdown(file: readonly SourceLine[]): CutLines {
  if (!isMarkdown(file)) return { lines: file, printing: [] };
  const printing = file.filter((line, index) => index > 0 && isUnderline(line));
  const lines = file.flatMap((line, index): SourceLine[] => {
    if (index > 0 && isUnderline(line)) return [];
    const words = line.words.replace(HEADING, '').replace(BOLD_LINE, '$2').replace(BOLD, '$1:');
    const plain = LABEL.test(words) ? words.replace(LINK, '$1') : words;
    return [plain === line.words ? line : { ...line, words: plain }];
  });
  return { lines, printing };
}

/** By the asker’s label, or by the heading of the question, which does not stand there without its mark too. */
function isMarkdown(file: readonly SourceLine[]): boolean {
  if (file.some(({ words }) => ASKER.test(words))) return true;
  const headings = file.flatMap(({ words }, index) =>
    /^(?:#{1,6} )?Question$/.test(words) ? [isMarked(words, file[index + 1])] : [],
  );
  return headings.length > 0 && !headings.includes(false);
}

function isMarked(heading: string, below: SourceLine | undefined): boolean {
  return HEADING.test(heading) || (below !== undefined && isUnderline(below));
}

/** The line of marks directly below the words of a heading. */
function isUnderline({ words, gap }: SourceLine): boolean {
  return gap === 0 && UNDERLINE.test(words);
}
