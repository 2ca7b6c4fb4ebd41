/** A word as the archive prints it. */
export interface Spelling {
  /** As most records print it: `Thames`, `lamps`, `café`. */
  readonly printed: string;
  /** As words are compared: without accents, apostrophes and capitals. */
  readonly folded: string;
  /** How many records have it, however it is printed there. */
  readonly records: number;
}

/**
 * Spellings as a short text, a line for each: how many letters it begins with like the one before, its
 * further letters, and its number of records, both numbers in base 36; `^` behind it where it is
 * printed with a capital, or how it is printed where that is neither: `0lamps ff`, `3olarkholt 7 O’Larkholt`.
 * @param spellings in the order of their folded forms, which are of letters alone.
 */
export function writeSpellings(spellings: readonly Spelling[]): string {
  let before = '';
  return spellings
    .map(({ printed, folded, records }) => {
      const shared = Math.min(LAST_DIGIT, sharedStart(before, folded));
      before = folded;
      const form = printed === folded ? '' : printed === capital(folded) ? ' ^' : ` ${printed}`;
      return `${shared.toString(36)}${folded.slice(shared)} ${records.toString(36)}${form}\n`;
    })
    .join('');
}

/** Reads what `writeSpellings` wrote. */
export function readSpellings(text: string): Spelling[] {
  let before = '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [letters = '', records = '', form = ''] = line.split(' ');
      const folded = before.slice(0, parseInt(letters.slice(0, 1), 36)) + letters.slice(1);
      before = folded;
      const printed = form === '' ? folded : form === '^' ? capital(folded) : form;
      return { printed, folded, records: parseInt(records, 36) };
    });
}

/** The largest number that one digit of base 36 can write. */
const LAST_DIGIT = 35;

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
