const RUNS = ['  ', '\t', '\u00a0'];

/**
 * White space is not words: a run of spaces, tabs and no-break spaces becomes one space, and both
 * ends are trimmed. Every other character stays as it is.
 */
export function collapseWhiteSpace(text: string): string {
  // Most lines have nothing to collapse, and there are millions of them.
  if (!RUNS.some((run) => text.includes(run)) && text.trim() === text) return text;
  return text.replace(/[ \t\u00a0]+/g, ' ').replace(/^ | $/g, '');
}
