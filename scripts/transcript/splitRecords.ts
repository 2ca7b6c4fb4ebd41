import type { Token } from './tokens.ts';

/**
 * The records of one file, one after another. Each is known by its `Session date:` label; its title
 * and meeting stand before that. A file with no such label is one record.
 */
export function splitRecords(tokens: readonly Token[]): Token[][] {
  const anchors = tokens.flatMap((token, index) =>
    token.type === 'label' && token.label === 'date' ? [index] : [],
  );
  const starts = anchors.slice(1).map((anchor, later) => {
    const end = anchors[later + 2] ?? tokens.length;
    return startOf(tokens, anchor, end);
  });
  return [0, ...starts].map((start, index) => tokens.slice(start, starts[index]));
}

function startOf(tokens: readonly Token[], anchor: number, end: number): number {
  let start = anchor;
  if (tokens[start - 1]?.type === 'meeting') start -= 1;
  const label = tokens[start - 1];
  if (label?.type === 'label' && label.label === 'meeting') start -= 1;
  return isTitle(tokens, start - 1, end) ? start - 1 : start;
}

/** The line before the header is this record's title unless `Answer for` names another one. */
function isTitle(tokens: readonly Token[], index: number, end: number): boolean {
  const token = tokens[index];
  if (token?.type !== 'words') return false;
  const answers = tokens
    .slice(index, end)
    .flatMap((one) => (one.type === 'answer-for' ? [one] : []));
  return answers.length === 0 || answers.some(({ title }) => title === token.line.words);
}
