import type { Attachment } from '../record/entrySchema.ts';
import { isWebAddress } from '../record/webAddress.ts';

const LABEL = /^Attachment ?:(?: |$)/i;

/**
 * The file that a line `Attachment: <name> <address>` tells of, as collecting writes it or a person does:
 * the address is the last word, bare or in angle brackets, and what stands before it the name, if anything
 * does. Undefined for any other line, also where the last word is no address on the web.
 */
export function attachmentIn(words: string): Attachment | undefined {
  const label = LABEL.exec(words)?.[0];
  if (label === undefined) return undefined;
  const last = words.lastIndexOf(' ') + 1;
  const address = words.slice(Math.max(last, label.length)).replace(/^<(.*)>$/, '$1');
  if (!isWebAddress(address)) return undefined;
  const name = words.slice(label.length, last).trim();
  return { ...(name && { name }), address };
}
