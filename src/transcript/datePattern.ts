/**
 * A date as the records print it within other words, as the source of a regular expression with the
 * flag `u`: `1 July 2013`, `26 June, 2018`, `June 21, 2018`, `13/10/2010`. What it finds may
 * still be no day of the calendar; `printedDate` tells.
 */
export const datePattern =
  '(?:' +
  [
    '\\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)? \\p{Lu}\\p{L}{2,8},? \\d{4}',
    '\\p{Lu}\\p{L}{2,8} \\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?,? \\d{4}',
    '\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}',
  ].join('|') +
  ')(?!\\d)';
