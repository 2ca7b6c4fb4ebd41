import { bareSpeaker } from '../record/bareSpeaker.ts';
import type { Body } from '../record/Entry.ts';
import type { Question } from '../record/entrySchema.ts';

type Speaker = NonNullable<Question['speakers']>[number];

/**
 * Who speaks in a record, in the order of their first turn, each printed form once.
 * @param resolve finds the person that a printed name means.
 */
export function speakersOf(
  { question, answers }: Body,
  resolve: (printed: string) => string | undefined,
): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const block of [...question, ...answers.flat()]) {
    if (block.type !== 'paragraph' || !block.speaker) continue;
    const as = bareSpeaker(block.speaker);
    const person = speakers.has(as) ? undefined : resolve(as);
    if (!speakers.has(as)) speakers.set(as, { as, ...(person && { person }) });
  }
  return [...speakers.values()];
}
