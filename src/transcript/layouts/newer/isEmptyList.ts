import type { Token } from '../../tokens.ts';

/** A main question may carry `Supplementary Questions:` with nothing behind it. */
export function isEmptyList({ label, value }: Extract<Token, { type: 'label' }>): boolean {
  return label === 'supplementaryQuestions' && value === '';
}
