import type { Element } from 'hast';
import { wordsIn } from './wordsIn.ts';

/** The words of a part of a page line by line, as a reader would have saved them. */
export function pageText(main: Element): string {
  const lines = wordsIn(main).split('\n');
  const hasWords = (line: string) => line.trim() !== '';
  // Blank lines go from both ends, and no tab from the last row of a table.
  const whole = lines.slice(lines.findIndex(hasWords), lines.findLastIndex(hasWords) + 1);
  return `${whole.join('\n').replace(/\n{4,}/g, '\n\n\n')}\n`;
}
