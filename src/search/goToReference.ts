import { heldQuestion } from './heldQuestion.ts';
import { pastedReference } from './pastedReference.ts';

/**
 * Goes to the question that a typed reference means, and says whether it is held here.
 * @param base base path of the site, with slashes at both ends.
 * @param replace whether the search that led there is to be left out of the history.
 */
export async function goToReference(
  text: string,
  base: string,
  replace: boolean,
): Promise<boolean> {
  const pasted = pastedReference(text);
  const question = pasted?.kind === 'question' ? await heldQuestion(base, pasted.id) : undefined;
  if (!question) return false;
  if (replace) location.replace(question.href);
  else location.assign(question.href);
  return true;
}

/** Whether the reader came from the search field of another page of this site. */
export function cameFromField(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const arrived =
    navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
  if (!arrived || !document.referrer) return false;
  const from = new URL(document.referrer);
  return from.origin === location.origin && from.pathname !== location.pathname;
}
