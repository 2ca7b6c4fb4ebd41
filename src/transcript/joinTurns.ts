import { officePattern } from '../record/officePattern.ts';
import type { CutLines } from './cutPrinting.ts';
import { mayBeThing } from './isThing.ts';
import { paperLines, type PaperLine } from './layouts/paperLines.ts';
import type { SourceLine } from './sourceLines.ts';
import { tokens } from './tokens.ts';

const SENTENCE = /[.?!…]["”’')\]]*$/;

/**
 * Brings names that stand on lines of their own above what is said, as in transcripts of 2001,
 * together with it: `The Mayor` above `Rents, I fear.` becomes `The Mayor: Rents, I fear.` It is one
 * where the Mayor answers so, and who asked speaks so again below; lists of names are none.
 */
export function joinTurns(file: readonly SourceLine[]): CutLines {
  if (file.filter(({ words }) => words === officePattern.mayor).length < 2)
    return { lines: file, printing: [] };
  const all = paperLines(tokens(file));
  const heads = all.flatMap(({ type }, index) => (type === 'spoken-heading' ? [index] : []));
  const names = heads.flatMap((head, index) => namesAbove(all.slice(head + 1, heads[index + 1])));
  const printing = new Set(names);
  const lines = file.flatMap((line, index): SourceLine[] => {
    const above = file[index - 1];
    if (printing.has(line)) return [];
    if (!above || !printing.has(above)) return [line];
    return [{ ...line, words: `${above.words}: ${line.words}`, gap: above.gap }];
  });
  return { lines, printing: names };
}

/** The lines of one record that are names above what is said; none where its exchange is not printed so. */
function namesAbove(record: readonly PaperLine[]): SourceLine[] {
  const [asker] = record;
  if (asker?.type !== 'person') return [];
  const names = record.flatMap((one, index) => (isTurn(record, index, asker) ? [one.line] : []));
  const mayor = names.findIndex(({ words }) => words === officePattern.mayor);
  const again = names.findLastIndex(({ words }) => words === asker.name);
  return mayor >= 0 && again > mayor ? names : [];
}

/** A name below a whole sentence and above words; one who neither asked nor is the Mayor speaks a whole one. */
function isTurn(
  record: readonly PaperLine[],
  index: number,
  asker: Extract<PaperLine, { type: 'person' }>,
): boolean {
  const [above, one, below] = [record[index - 1], record[index], record[index + 1]];
  if (one?.type !== 'person' || one.line.words !== one.name) return false;
  if (above?.type !== 'words' || below?.type !== 'words') return false;
  if (!SENTENCE.test(above.line.words)) return false;
  if (one.name === asker.name || one.name === officePattern.mayor) return true;
  return SENTENCE.test(below.line.words) && !mayBeThing(one.name);
}
