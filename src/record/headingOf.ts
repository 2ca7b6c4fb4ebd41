import type { Question } from './entrySchema.ts';

/** What a question is called: its title, or its number where no title is printed. */
export function headingOf({ title, id, kind }: Pick<Question, 'title' | 'id' | 'kind'>): string {
  return title ?? `${kind === 'question' ? 'Question' : 'Supplementary'} ${id}`;
}
