/** Numbers that follow one another; one alone is first and last. */
export interface NumberRun {
  readonly first: string;
  readonly last: string;
}

/** Numbers of questions in ascending order (`0155`, `2950-0`), those that follow one another as a run. */
export function numberRuns(numbers: readonly string[]): readonly NumberRun[] {
  const runs: { first: string; last: string }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    // One with a suffix stands between the numbers, and is in no run.
    if (run && follows(run.last, number)) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

/** A number as a reference has it: padded to four digits. */
export function paddedNumber(number: number): string {
  return String(number).padStart(4, '0');
}

/** Only of numbers that are padded as all are: others would not come back as they were. */
function follows(before: string, number: string): boolean {
  return before === paddedNumber(Number(before)) && number === paddedNumber(Number(before) + 1);
}
