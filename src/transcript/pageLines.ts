import { cutPrinting, type CutLines } from './cutPrinting.ts';
import { fromMarkdown } from './fromMarkdown.ts';
import { joinLabels } from './joinLabels.ts';
import { joinTitles } from './joinTitles.ts';
import { partLabels } from './partLabels.ts';
import type { SourceLine } from './sourceLines.ts';

/**
 * The lines of a file as the pages of the site have them, whatever program saved, printed or copied
 * it; what such a program added stands apart.
 */
export function pageLines(file: readonly SourceLine[]): CutLines {
  const { lines, printing } = cutPrinting(fromMarkdown(file));
  const joined = joinLabels(lines);
  const titled = joinTitles(partLabels(joined.lines));
  return { lines: titled.lines, printing: [...printing, ...joined.printing, ...titled.printing] };
}
