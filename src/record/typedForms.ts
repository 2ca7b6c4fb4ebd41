import { parseReference } from './reference.ts';

/**
 * The ways in which a question can be typed, as words for a reader: `2018/1558, 1558/2018 or MQ
 * 2018/1558`. A form that would lead to another question is none of them.
 */
export function typedForms(id: string): string {
  const reversed = id.split('/').toReversed().join('/');
  const forms = [id, reversed].filter((form) => parseReference(form) === id);
  return `${forms.join(', ')} or MQ ${id}`;
}
