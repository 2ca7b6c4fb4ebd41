import { cutPrinting, type CutLines } from './cutPrinting.ts';
import { fromMarkdown } from './fromMarkdown.ts';
import { joinBroken } from './joinBroken.ts';
import { joinLabels } from './joinLabels.ts';
import { joinTitles } from './joinTitles.ts';
import { partLabels } from './partLabels.ts';
import { joinTurns } from './joinTurns.ts';
import type { SourceLine } from './sourceLines.ts';

/**
 * The lines of a file as the pages of the site have them, whatever program saved, printed or copied
 * it; what such a program added stands apart.
 */
export function pageLines(file: readonly SourceLine[]): CutLines {
  const plain = fromMarkdown(file);
  const cut = cutPrinting(plain.lines);
  const whole = joinBroken(cut.lines);
  const joined = joinLabels(whole.lines);
  const titled = joinTitles(partLabels(joined.lines));
  const spoken = joinTurns(titled.lines);
  const printing = [plain, cut, whole, joined, titled, spoken].flatMap((step) => step.printing);
  return { lines: spoken.lines, printing };
}
