/** What stands before the items of a list in a record, where that is no hyphen. */
export const LIST_MARKS = ['•', '·'] as const;

/** A bullet or a middle dot. */
export type ListMark = (typeof LIST_MARKS)[number];

/** The signs by which Markdown tells lists apart, each for one mark of a record: a hyphen stands for itself. */
const SIGNS: ReadonlyMap<ListMark, '*' | '+'> = new Map([
  ['•', '*'],
  ['·', '+'],
]);

/** The sign that begins the items of a list in Markdown. @param mark absent for a hyphen. */
export function signOf(mark: ListMark | undefined): '-' | '*' | '+' {
  return (mark && SIGNS.get(mark)) ?? '-';
}

/** The mark that a sign of Markdown stands for; none for a hyphen. */
export function markedBy(sign: string | undefined): { readonly mark?: ListMark } {
  const mark = LIST_MARKS.find((one) => SIGNS.get(one) === sign);
  return mark ? { mark } : {};
}

/** The mark that an item is printed with; none for a hyphen. @param item begins with its mark. */
export function markOf(item: string): { readonly mark?: ListMark } {
  const mark = LIST_MARKS.find((one) => item.startsWith(one));
  return mark ? { mark } : {};
}
