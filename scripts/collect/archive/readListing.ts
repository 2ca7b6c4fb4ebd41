import { z } from 'zod';
import { LISTED_FIELDS, type ListedCapture } from './archiveAddresses.ts';

/** A part of the archive’s listing. */
export interface Listing {
  readonly captures: readonly ListedCapture[];
  /** What the next part is asked for with; undefined where this is the last. */
  readonly resumeKey?: string;
}

const rowsSchema = z.array(z.array(z.string()));
const captureSchema = z.object({
  timestamp: z.string().regex(/^\d{14}$/),
  original: z.url(),
  digest: z.string().min(1),
});

/**
 * A part of a listing: rows, of which the first holds the names; where there is more, an empty row and
 * the key of the next part follow.
 * @throws Error that names what looks otherwise.
 */
export function readListing(text: string): Listing {
  const rows = rowsOf(text);
  const [names, ...rest] = rows;
  if (!names) return { captures: [] };
  const missing = LISTED_FIELDS.filter((field) => !names.includes(field));
  if (missing.length > 0) throw new Error(`the listing names no ${missing.join(', ')}`);
  const end = rest.findIndex((row) => row.length === 0);
  const captures = rest.slice(0, end < 0 ? undefined : end).map((row, index) => {
    const capture = captureSchema.safeParse(
      Object.fromEntries(names.map((name, at) => [name, row[at]])),
    );
    if (!capture.success)
      throw new Error(`row ${index + 2} of the listing is none: ${row.join(' ').slice(0, 100)}`);
    return capture.data;
  });
  const resumeKey = end < 0 ? undefined : rest[end + 1]?.[0];
  return { captures, ...(resumeKey !== undefined && { resumeKey }) };
}

function rowsOf(text: string): string[][] {
  if (text.trim() === '') return [];
  try {
    return rowsSchema.parse(JSON.parse(text));
  } catch {
    throw new Error(`the listing is no JSON of rows: ${text.slice(0, 100)}`);
  }
}
