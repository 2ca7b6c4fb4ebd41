/** Letters that sound alike or stand for each other in what people write by ear. */
const ALIKE = ['aeiouy', 'ckqsx', 'szc', 'fvp', 'gj', 'dt', 'bp', 'mn', 'wu', 'lr', 'gh'];
/** The rows of a keyboard: letters beside each other are pressed for each other. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** What one mistake costs: 1 is any letter for any other. */
const DOUBLED = 0.5;
const SWAPPED = 0.6;
const SOUNDS = 0.6;
const BESIDE = 0.7;
const SILENT = 0.8;

/**
 * Tells how far other words are from one as mistakes of typing and of hearing go: each letter left out,
 * put in or taken for another counts 1, less where that is a common mistake, and two letters that
 * changed places count as one mistake (the Damerau distance in which no part is changed twice).
 * @param most what is farther apart is Infinity, and costs little to find out.
 */
export function distanceFrom(word: string, most: number): (other: string) => number {
  /** Mistakes that can be made at once: no place of one word is farther from its place in the other. */
  const band = Math.floor(most / DOUBLED);
  const putHere = Array.from(word, (_, at) => put(word, at));
  let rows: [number[], number[], number[]] = [[], [], []];
  return (other) => {
    if (Math.abs(word.length - other.length) > band) return Infinity;
    let [before, row, next] = rows;
    const putThere = Array.from(other, (_, at) => put(other, at));
    row.fill(Infinity);
    row[0] = 0;
    for (let j = 1; j <= other.length; j += 1) row[j] = (row[j - 1] ?? 0) + (putThere[j - 1] ?? 1);
    for (let i = 1; i <= word.length; i += 1) {
      let least = Infinity;
      const from = word.charCodeAt(i - 1);
      const [first, last] = [Math.max(0, i - band), Math.min(other.length, i + band)];
      if (first > 0) next[first - 1] = Infinity;
      for (let j = first; j <= last; j += 1) {
        let cost = (row[j] ?? Infinity) + (putHere[i - 1] ?? 1);
        if (j > 0) {
          const to = other.charCodeAt(j - 1);
          cost = Math.min(cost, (row[j - 1] ?? Infinity) + taken(from, to));
          cost = Math.min(cost, (next[j - 1] ?? Infinity) + (putThere[j - 1] ?? 1));
          const swapped =
            i > 1 && j > 1 && from === other.charCodeAt(j - 2) && to === word.charCodeAt(i - 2);
          if (swapped && from !== to) cost = Math.min(cost, (before[j - 2] ?? Infinity) + SWAPPED);
        }
        next[j] = cost;
        least = Math.min(least, cost);
      }
      next[last + 1] = Infinity;
      if (least > most) return Infinity;
      [before, row, next] = [row, next, before];
    }
    rows = [before, row, next];
    const distance = row[other.length] ?? Infinity;
    return distance > most ? Infinity : distance;
  };
}

/** A letter more or less: less wrong beside the same letter, or where it is often not heard. */
function put(word: string, at: number): number {
  const letter = word[at] ?? '';
  if (letter === word[at - 1] || letter === word[at + 1]) return DOUBLED;
  return at > 0 && 'aeiouh'.includes(letter) ? SILENT : 1;
}

function taken(from: number, to: number): number {
  if (from === to) return 0;
  return COSTS[(from - FIRST) * LETTERS + to - FIRST] ?? 1;
}

const FIRST = 97;
const LETTERS = 26;
/** By the places of both letters in the alphabet; other letters are like no other. */
const COSTS = costs();

function costs(): readonly number[] {
  const table = Array.from({ length: LETTERS * LETTERS }, () => 1);
  const lower = (one: string, other: string, cost: number) => {
    const place = (one.charCodeAt(0) - FIRST) * LETTERS + other.charCodeAt(0) - FIRST;
    table[place] = Math.min(table[place] ?? 1, cost);
  };
  for (const row of ROWS) {
    for (let at = 1; at < row.length; at += 1) {
      lower(row.charAt(at), row.charAt(at - 1), BESIDE);
      lower(row.charAt(at - 1), row.charAt(at), BESIDE);
    }
  }
  for (const letters of ALIKE) {
    for (const one of letters) for (const other of letters) lower(one, other, SOUNDS);
  }
  return table;
}
