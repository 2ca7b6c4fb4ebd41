import { z } from 'zod';

/**
 * What came of an address that was asked for: `found` for the first time, with the `same` body as before,
 * with a `changed` one, `moved` to another address, `not there`, `vanished` after it was found once,
 * `refused`, or `failed`, where no whole answer came.
 */
const CAME = [
  'found',
  'same',
  'changed',
  'moved',
  'not there',
  'vanished',
  'refused',
  'failed',
] as const;

/** One line of the list of what was asked and what came. */
export const askedSchema = z.strictObject({
  /** When the answer came, ISO, UTC; of a file that was imported, when it was saved. */
  at: z.iso.datetime(),
  address: z.string().min(1),
  came: z.enum(CAME),
  status: z.int().optional(),
  /** Why no whole answer came, in words. */
  why: z.string().optional(),
  /** Where a page has no final answer yet: it is asked for again after some days. */
  open: z.literal(true).optional(),
  /** Of the body as it came, in hexadecimal digits. */
  sha256: z
    .string()
    .regex(/^[\da-f]{64}$/)
    .optional(),
  /** Where the answer stands: one gzip member in a WARC file, in bytes. Absent where the body is the same. */
  warc: z.strictObject({ file: z.string(), offset: z.int(), length: z.int() }).optional(),
});

/** What was asked and what came. */
export type Asked = Readonly<z.infer<typeof askedSchema>>;
/** One whose answer stands in a WARC file. */
export interface Kept extends Asked {
  readonly warc: NonNullable<Asked['warc']>;
  readonly status: number;
  readonly sha256: string;
}

/** Whether the answer itself was kept. */
export function isKept(asked: Asked): asked is Kept {
  return asked.warc !== undefined && asked.status !== undefined && asked.sha256 !== undefined;
}
