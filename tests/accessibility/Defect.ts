/** What keeps someone from using a page. */
export interface Defect {
  /** The rule that it breaks: one of axe’s, or one of ours. */
  readonly rule: string;
  /** The opening tag of the element, or what else shows where it is. */
  readonly where: string;
}

/** A defect in a line, for a list. */
export function defectLine({ rule, where }: Defect): string {
  return `${rule}: ${where}`;
}
