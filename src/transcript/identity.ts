import { parseReference } from '../record/reference.ts';
import { addressId } from './addressId.ts';
import { cutNumber } from './cutNumber.ts';
import { problem, type Problem } from './problem.ts';
import type { Field, ParsedRecord } from './ParsedRecord.ts';
import { readingStem } from './readingDate.ts';
import { recordNumber } from './recordNumber.ts';

/** What a record is called: by its own label, its address, or the name of its file. */
export interface Identity {
  readonly id: string;
  /** The official number, where the label prints one or the address of a main question does. */
  readonly reference?: string;
}

/** The evidence that lies outside the text. */
export interface Evidence {
  readonly file: string;
  /** The address from the .url file. */
  readonly url?: string;
  /** Whether the file holds this record only: else address and file name say nothing of it. */
  readonly alone: boolean;
  /** Whether the records may be of a year before the Assembly existed. */
  readonly invented: boolean;
  /** Whether the file has a number with four digits behind its year: then all have. */
  readonly isPadded: boolean;
}

const FILE_STEM = /(?:^|\/)(\d{4})[-_](\d{4,5})(?:[-_](s?\d{1,4}))?$/;

/**
 * Finds a record’s identity, in this order of trust: the label in the text, the .url file, the name
 * of the file. An address may add a suffix to the number (`2018/2950-0`); any other difference
 * is refused. A supplementary that only has a number is that number, `-s` and its [n].
 */
export function identity(
  record: ParsedRecord,
  { file, url, alone, invented, isPadded }: Evidence,
  supplementary: { readonly number?: number } | undefined,
): Identity | Problem {
  const label = record.fields.reference;
  const named = alone ? (addressId(url) ?? fromFileName(file)) : undefined;
  const number = recordNumber(record, invented);
  const cut = cutNumber(record);
  // What the address says is whole, and which half of it is the year is sure.
  const agrees =
    cut === undefined
      ? number?.isDoubtful === true && isReversed(number.id, named)
      : named?.startsWith(cut);
  const printed = agrees ? named : number?.id;
  const line = label?.line ?? record.lines[0];
  const place = { file, line: line?.number ?? 1 };
  if (printed && named && printed !== named && printed !== named.replace(/-.*/, '')) {
    const where = addressId(url) ? 'the .url file' : 'the file’s name';
    return problem(
      'identity-disagrees',
      place,
      `the label says ${printed}, ${where} says ${named}`,
    );
  }
  const conflict = alone && disagreement(url, file);
  if (conflict) return problem('identity-disagrees', place, conflict);
  if (cut && isPadded && !named) return problem('cut-number', place, cutShort(cut));
  const id = named ?? printed ?? (supplementary?.number ? parentNumber(record) : undefined);
  if (!id) return problem('no-identity', place, noIdentity(label));
  const reference = (supplementary ? printed : (printed ?? id))?.replace(/-.*/, '');
  const suffixed = !id.includes('-') && !addressId(url) && supplementary?.number;
  return { id: suffixed ? `${id}-s${suffixed}` : id, ...(reference && { reference }) };
}

/** The number of the main question, where a supplementary names it. */
function parentNumber({ fields }: ParsedRecord): string | undefined {
  return parseReference(fields.supplementaryTo?.value ?? '');
}

function isReversed(id: string, named: string | undefined): boolean {
  return id.split('/').toReversed().join('/') === named;
}

function cutShort(cut: string): string {
  return `“${cut}” is cut short: the other numbers of this file have four digits behind the year`;
}

function fromFileName(file: string): string | undefined {
  const [, year, number, suffix] = FILE_STEM.exec(readingStem(file)) ?? [];
  const id = parseReference(`${year ?? ''}/${number ?? ''}`);
  return id && (suffix ? `${id}-${suffix}` : id);
}

function disagreement(url: string | undefined, file: string): string | undefined {
  const address = addressId(url);
  const name = fromFileName(file);
  if (!address || !name || address === name || address.replace(/-.*/, '') === name)
    return undefined;
  return `the .url file says ${address}, the file’s name says ${name}`;
}

function noIdentity(label: Field | undefined): string {
  const told = 'neither the text, nor a .url file, nor the name of the file tells which question';
  return label
    ? `“${label.value.slice(0, 40)}” is no reference, and ${told} this is`
    : `${told} this is`;
}
