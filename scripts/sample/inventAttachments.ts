import type { Attachment } from '../../src/record/entrySchema.ts';
import { Random } from './Random.ts';
import type { SampleRecord } from './printRecord.ts';

/** What files are called, and how the name of one ends in its address. */
const FILES = [
  ['Annex A', 'annex-a.pdf'],
  ['Figures', 'figures.xlsx'],
  ['Map', 'map.png'],
  ['Letter', 'letter.docx'],
  ['Background', 'background'],
] as const;

/**
 * The files that an answer of more than a line comes with: seldom any, mostly one. Chance is asked for each
 * record anew, by its number, so that the other bytes of an archive do not hang on it.
 */
export function inventAttachments(record: SampleRecord): Attachment[] {
  const { year, number, suffix, title, answer = [] } = record;
  const random = new Random(Number(`${year}${number}`) + Number(suffix) * 100_000);
  if (answer.length < 2 || !random.chance(0.1)) return [];
  const [subject = ''] = title.split(' (');
  const first = random.between(0, FILES.length - 1);
  const count = random.pick([1, 2, 3], 1);
  return [...FILES, ...FILES].slice(first, first + count).map(([kind, file]) => {
    const [, ending = ''] = /(\.\w+)$/.exec(file) ?? [];
    return {
      name: `${kind}: ${subject}${ending}`,
      address: `https://files.example/${year}-${number}${suffix}/${file}`,
    };
  });
}
