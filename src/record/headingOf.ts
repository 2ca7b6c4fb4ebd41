import type { Question } from './entrySchema.ts';
import { KIND_NAMES } from './wording.ts';

/** What a question is called: its title, or its number where no title is printed. */
export function headingOf({ title, id, kind }: Pick<Question, 'title' | 'id' | 'kind'>): string {
  return title ?? `${KIND_NAMES[kind]} ${id}`;
}
