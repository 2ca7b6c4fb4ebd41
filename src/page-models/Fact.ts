/** One value beside a label. */
export interface FactValue {
  readonly text: string;
  readonly href?: string;
  /** The ISO date, where the text is one. */
  readonly datetime?: string;
  /** What we add to the record, set apart so that no one takes it for the record’s words. */
  readonly ours?: string;
}

/** A label and its values, as a list of facts shows them. */
export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
  /** What the label means, where a page explains it. */
  readonly note?: string;
}

/** A fact, or nothing where there is no value. */
export function fact(label: string, ...values: readonly (FactValue | undefined)[]): Fact[] {
  const present = values.filter((value) => value !== undefined);
  return present.length > 0 ? [{ label, values: present }] : [];
}
