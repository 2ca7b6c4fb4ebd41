/** A value of a cell; undefined where the record prints nothing. A list is of printed forms or ids. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** A value as a file of text has it: an absent one is empty, a list is a JSON array. */
export function cellText(value: Value): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
