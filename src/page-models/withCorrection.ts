import type { Question } from '../record/entrySchema.ts';
import type { FactValue } from './Fact.ts';

type Corrected = NonNullable<Question['corrected']>[number];

/** A fact as it is, or where this site corrected it, with what the record has and why as our addition. */
export function withCorrection(
  { corrected }: Question,
  key: Corrected['key'],
  value: FactValue | undefined,
): FactValue | undefined {
  const one = corrected?.find((correction) => correction.key === key);
  return value && one ? { ...value, ours: describe(one) } : value;
}

function describe({ recorded, reason }: Corrected): string {
  return recorded === undefined
    ? `(added by this site: the record has none. ${reason})`
    : `(corrected by this site: the record has “${recorded}”. ${reason})`;
}
