import { z } from 'zod';

/**
 * The same for the readers of other languages, few of which know classes of letters: of ASCII small letters and
 * digits, apart by single hyphens. ECMA 262, Python and RE2 (Go) all read it.
 */
const PORTABLE = '^[^\\x00-/:-`{-\\x7f]+(-[^\\x00-/:-`{-\\x7f]+)*$';

/** The last part of an address of a person, a group or a category, as `slug` makes it. */
export const slugSchema = z
  .string()
  .regex(/^[\p{Ll}\p{Lm}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lm}\p{Lo}\p{N}]+)*$/u, 'a slug')
  .meta({ pattern: PORTABLE });
