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

/** The printed name of a month (`June`, in any case) as its number from 1, or undefined. */
export function monthNumber(name: string): number | undefined {
  const index = MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase());
  return index < 0 ? undefined : index + 1;
}
