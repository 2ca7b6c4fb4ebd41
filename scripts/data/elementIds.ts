/**
 * Gives the elements within another their ids, as OASIS’s Akoma Ntoso Naming Convention 1.0 forms them: the id of the
 * other, two underscores, what the element is, and which of its kind it is: `dbsect_2018-1558__answer_1__p_2`.
 * @param parent the id of the element around them.
 * @returns the id of the next element of a kind.
 */
export function elementIds(parent: string): (kind: ElementKind) => string {
  const counts = new Map<ElementKind, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${parent}__${kind}_${count}`;
  };
}

/** What has an id below a section; the convention shortens `debateSection`, and has the others whole. */
export type ElementKind = 'dbsect' | 'question' | 'answer' | 'speech' | 'p' | 'ul' | 'table';
