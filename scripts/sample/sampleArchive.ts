import { dayOf } from './dayOf.ts';
import { inventMeeting, type InventedArchive, type InventedMeeting } from './inventMeeting.ts';
import { inventPopulation } from './inventPopulation.ts';
import { printRecord } from './printRecord.ts';
import { Prose } from './Prose.ts';
import { Random } from './Random.ts';

/** One raw file of the invented archive. */
export interface SampleFile {
  /** Below the folder: `1976/1976-0427.txt`. */
  readonly path: string;
  readonly text: string;
}

const LAST_YEAR = 1989;
/** No meetings in April and August. */
const MONTHS = [1, 2, 3, 5, 6, 7, 9, 10, 11, 12];

/**
 * Invents an archive of so many questions, one file each, in the order of their meetings: up to 40
 * years that end in 1989, before there was an Assembly. Yields as it goes and keeps no text.
 */
export function* sampleArchive(questions: number, seed: number): Generator<SampleFile> {
  const random = new Random(seed);
  const population = inventPopulation(random);
  const archive: InventedArchive = {
    random,
    population,
    prose: new Prose(random),
    earlier: [],
    nextNumber: 0,
  };
  const years = Math.min(40, Math.max(1, Math.ceil(questions / 100)));
  const quotas = shares(
    questions,
    Array.from({ length: years }, () => random.between(80, 120)),
  );
  for (const [index, quota] of quotas.entries()) {
    archive.nextNumber = random.between(1, 30);
    const meetings = meetingsOf(LAST_YEAR + 1 - years + index, random);
    const counts = shares(
      quota,
      meetings.map(() => random.between(60, 140)),
    );
    for (const [place, meeting] of meetings.entries()) {
      for (const record of inventMeeting(meeting, counts[place] ?? 0, archive)) {
        const { year, number, suffix } = record;
        const path = `${year}/${year}-${number}${suffix}.txt`;
        yield { path, text: printRecord(record, random) };
      }
    }
  }
}

/** Parts a whole number by weight, so that the parts add up to it. */
function shares(whole: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let [weighed, given] = [0, 0];
  return weights.map((weight) => {
    weighed += weight;
    const share = Math.round((whole * weighed) / all) - given;
    given += share;
    return share;
  });
}

/** Ten meetings a year, on third Wednesdays; one or two of them are plenaries. */
function meetingsOf(year: number, random: Random): InventedMeeting[] {
  return MONTHS.map((month) => {
    const weekday = new Date(dayOf(year, month, 1)).getUTCDay();
    const date = dayOf(year, month, 15 + ((3 - weekday + 7) % 7));
    const name = `${random.chance(0.15) ? 'Plenary' : 'MQT'} on ${date}`;
    return { name, year, date };
  });
}
