import type { Attachment } from '../record/entrySchema.ts';

/** A file that belongs to an answer as a line of raw text, which `attachmentIn` reads. */
export function attachmentLine({ name, address }: Attachment): string {
  return ['Attachment:', ...(name ? [name] : []), address].join(' ');
}
