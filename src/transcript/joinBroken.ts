import type { CutLines } from './cutPrinting.ts';
import { LABELS } from './labels.ts';
import type { SourceLine } from './sourceLines.ts';

const NAMES = LABELS.filter(([name]) => name.includes(' ')).map(([name]) => name);
const BROKEN = new RegExp(`^(?:${NAMES.join('|')}) ?:`, 'i');
/** The first words of labels alone. */
const FIRST = new RegExp(`^(?:${NAMES.map((name) => name.split(' ')[0]).join('|')})$`, 'i');

/** Puts a label together again that was broken over two lines: `Session` above `date:`. */
export function joinBroken(file: readonly SourceLine[]): CutLines {
  const printing: SourceLine[] = [];
  const lines = file.flatMap((line, index): SourceLine[] => {
    const [above, below] = [file[index - 1], file[index + 1]];
    if (isBroken(line, below)) {
      printing.push(line);
      return [];
    }
    if (!above || !isBroken(above, line)) return [line];
    return [{ ...line, words: `${above.words} ${line.words}`, gap: above.gap }];
  });
  return { lines, printing };
}

function isBroken(line: SourceLine, below: SourceLine | undefined): boolean {
  if (below?.gap !== 0 || !FIRST.test(line.words)) return false;
  return BROKEN.test(`${line.words} ${below.words.slice(0, LONGEST)}`);
}

const LONGEST = 100;
