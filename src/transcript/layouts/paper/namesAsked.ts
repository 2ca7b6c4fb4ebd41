import { officePattern } from '../../../record/officePattern.ts';
import { hasOffice } from '../../hasOffice.ts';
import { isPersonLine } from '../../isPersonLine.ts';
import { splitAskedOf } from '../../splitAskedOf.ts';
import type { PaperLine } from '../paperLines.ts';

const ROLE = /\([^()\d]+\)$/;

/**
 * `Name (Chairman, TfL) and Name (Commissioner, TfL)`: people with an office each, and the Mayor; or
 * with any words in brackets, where the line stands apart from the answer above it.
 */
export function namesAsked(asked: PaperLine | undefined): boolean {
  const people = asked ? splitAskedOf(asked.line.words) : [];
  const others = people.filter((one) => one !== officePattern.mayor);
  const isApart = (asked?.line.gap ?? 0) > 0;
  return (
    others.length > 0 &&
    others.every((one) => isPersonLine(one) && (hasOffice(one) || (isApart && ROLE.test(one))))
  );
}
