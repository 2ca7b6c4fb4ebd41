import type { Token } from '../../tokens.ts';

/**
 * Whether the page’s own `Question` heading is left in the record. It stands above the answers; the
 * same word further down is a line of an answer.
 */
export function hasQuestionHeading(record: readonly Token[]): boolean {
  const answers = record.findIndex(
    (token) =>
      token.type === 'answer-for' || (token.type === 'label' && token.label === 'answeredBy'),
  );
  // The first line is the title, whatever it says.
  return record
    .slice(1, answers < 0 ? undefined : answers)
    .some((token) => token.type === 'heading' && token.heading === 'question');
}
