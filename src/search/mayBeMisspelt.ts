import type { SearchState } from './ArchiveSearch.ts';
import { pastedReference } from './pastedReference.ts';

/** Whether a search found nothing because no question has a word of it; a reference is no word. */
export function mayBeMisspelt({ complete, found, unknown }: SearchState, text: string): boolean {
  const isReference = pastedReference(text)?.kind === 'question';
  return complete && found === 0 && unknown.length > 0 && !isReference;
}
