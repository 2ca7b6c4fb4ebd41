import { parseReference } from '../../../record/reference.ts';
import type { RecordBuilder } from '../../RecordBuilder.ts';
import type { Token } from '../../tokens.ts';

type SupplementaryLabel = Extract<Token, { type: 'label' }>;

/** `Supplementary To:` and `Supplementary Questions:`, which stand in many places of a page. */
export function isSupplementaryLabel(token: Token | undefined): token is SupplementaryLabel {
  return (
    token?.type === 'label' &&
    (token.label === 'supplementaryTo' || token.label === 'supplementaryQuestions')
  );
}

/**
 * Places such a label, mostly empty, and a number that stands beside or directly below it. What a
 * main question lists as its supplementaries is their own to say, and becomes a problem.
 * @returns the index of the first token after it.
 */
export function readSupplementaryLabel(
  tokens: readonly Token[],
  index: number,
  builder: RecordBuilder,
): number {
  const token = tokens[index];
  if (!isSupplementaryLabel(token)) return index;
  const { line, value } = token;
  const isList = token.label === 'supplementaryQuestions';
  if (value !== '' && isList) builder.doubt('unplaced-line', line, `no field has “${line.words}”`);
  else if (value !== '') builder.field('supplementaryTo', line, value);
  else builder.furniture(line, 'label');
  const next = tokens[index + 1]?.line;
  if (value !== '' || next?.gap !== 0 || !isNumber(next.words)) return index + 1;
  if (isList) builder.doubt('unplaced-line', next, `no field has “${next.words}”`);
  else builder.field('supplementaryTo', next);
  return index + 2;
}

/** Whether the rest of a record is such a label, with at most the number below it. */
export function endsWithSupplementaryLabel(tokens: readonly Token[], index: number): boolean {
  const [token, below] = [tokens[index], tokens[index + 1]];
  if (!isSupplementaryLabel(token) || index + 2 < tokens.length) return false;
  if (token.value !== '') return below === undefined && isNumber(token.value);
  return below === undefined || (below.line.gap === 0 && isNumber(below.line.words));
}

function isNumber(words: string): boolean {
  return parseReference(words.replace(/^.*\/questions?\//, '')) !== undefined;
}
