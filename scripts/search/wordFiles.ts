/** Characters of one file of words, before it is compressed. */
const LENGTH = 1 << 15;

/** Words of consecutive alphabetical order, a line for each: `flood 0:12 3:4`. */
interface WordFile {
  /** Its first word. */
  readonly first: string;
  readonly text: string;
}

/**
 * Joins the words of all periods into files that a browser can load one of: each line has a word and,
 * for each period that has it, the period’s number and how many of its records have the word, both
 * in base 36.
 * @param periods the words of each period, in the order of the periods.
 */
export function wordFiles(
  periods: readonly Iterable<readonly [word: string, records: number]>[],
): WordFile[] {
  const lines = new Map<string, string>();
  periods.forEach((words, period) => {
    for (const [word, records] of words) {
      const count = `${period.toString(36)}:${records.toString(36)}`;
      lines.set(word, `${lines.get(word) ?? word} ${count}`);
    }
  });
  const files: { first: string; text: string }[] = [];
  for (const word of [...lines.keys()].sort()) {
    const last = files.at(-1);
    const line = `${lines.get(word)}\n`;
    if (last && last.text.length < LENGTH) last.text += line;
    else files.push({ first: word, text: line });
  }
  return files;
}
