import type { Recorded } from '../store/warcRecord.ts';
import { pageInAnswer } from './pageInAnswer.ts';

/** Whether an answer is the page of a question that has no final answer yet. */
export function isOpen({ address, answer }: Recorded): boolean {
  if (answer.status !== 200) return false;
  const page = pageInAnswer(answer, address);
  return page.kind === 'question' && page.open;
}
