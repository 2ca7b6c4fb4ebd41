import type { Gathering } from '../archive/Archive.ts';
import { count } from '../record/wording.ts';
import { link } from './address.ts';

/** A link with a number beside it. */
export interface Counted {
  readonly text: string;
  readonly href: string;
  /** With its thousands parted. */
  readonly count: string;
}

/** The folders of lists, as their addresses have them. */
export type ListRoot = 'members' | 'groups' | 'categories' | 'answerers' | 'meetings' | 'questions';

/** A list with the number of its questions. */
export function countedList({ key, name, questions }: Gathering, root: ListRoot): Counted {
  return { text: name, href: link(`/${root}/${key}/`), count: count(questions.length) };
}
