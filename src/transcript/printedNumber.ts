import { canonicalReference, parseReference } from '../record/reference.ts';

/** What a printed number says. */
export interface PrintedNumber {
  /** Canonical, with a suffix where one is printed: `2018/1558`. */
  readonly id: string;
  /** Nothing tells which half is the year, and the first was taken. */
  readonly isDoubtful: boolean;
}

/** Two numbers of which either looks like a year. */
const EITHER = /(?<!\d)(?<first>\d{4})(?<slash> ?\/ ?)(?<second>\d{4})(?= ?(?:\(|$))/;
/** The Assembly’s first year. */
const EARLIEST = 2000;

/**
 * Reads the number of a record as it is printed, whatever the order of year and number. Where both
 * could be a year, it is that of the meeting, or the one next to it; else spaces round the slash put
 * it last; else it is the first.
 * @param date of the meeting, in ISO form, where it is known.
 * @param invented whether the year may be one before the Assembly existed.
 */
export function printedNumber(
  printed: string,
  date: string | undefined,
  invented: boolean,
): PrintedNumber | undefined {
  const { first = '', slash = '', second = '' } = EITHER.exec(printed)?.groups ?? {};
  const years = [first, second].filter((one, index, both) => {
    const other = both[1 - index] ?? '';
    return canonicalReference(one, other)?.startsWith(one);
  });
  if (first === second || years.length < 2) {
    const id = parseReference(printed);
    return id === undefined ? undefined : { id, isDoubtful: false };
  }
  const known = date === undefined ? ofAssembly(years, invented) : nearest(years, date);
  const year = known ?? (slash === '/' ? first : second);
  const id = `${year}/${year === first ? second : first}`;
  return { id, isDoubtful: known === undefined && slash === '/' };
}

/** The only year that lies in or directly beside that of the meeting. */
function nearest(years: readonly string[], date: string): string | undefined {
  const meeting = Number(date.slice(0, 4));
  const within = (distance: number) =>
    only(years.filter((year) => Math.abs(Number(year) - meeting) <= distance));
  return within(0) ?? within(1);
}

function ofAssembly(years: readonly string[], invented: boolean): string | undefined {
  return invented ? undefined : only(years.filter((year) => Number(year) >= EARLIEST));
}

function only(years: readonly string[]): string | undefined {
  return years.length === 1 ? years[0] : undefined;
}
