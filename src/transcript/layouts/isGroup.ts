const GROUP = /\b(?:Group|Party|Conservatives|Democrats|Greens|Independents)$/;

/** Whether a line is the name of a party group. */
export function isGroup(words: string): boolean {
  return GROUP.test(words);
}
