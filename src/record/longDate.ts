const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * An ISO date in words: `2018-06-21` gives `21 June 2018`. Written out by hand, so that no locale
 * or time zone of the machine shows in the output. What is not an ISO date comes back unchanged.
 */
export function longDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year && day && name ? `${Number(day)} ${name} ${year}` : iso;
}

/** A month of ISO dates in words: `2018-06` gives `June 2018`. */
export function monthName(month: string): string {
  return longDate(`${month}-01`).replace(/^1 /, '');
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((month, index) => {
    const name = month.toLowerCase();
    return [name, name.slice(0, 3)].map((form) => [form, index + 1] as const);
  }),
).set('sept', 9);

/** The printed name of a month (`June`, `Jun`, in any case) as its number from 1, or undefined. */
export function monthNumber(name: string): number | undefined {
  return NUMBERS.get(name.toLowerCase());
}
