import { asUri } from '../record/asUri.ts';
import type { Attachment } from '../record/entrySchema.ts';

/** A file of an answer, as the page of its question links it. It is never fetched. */
export interface AttachmentView {
  /** The printed name; the address, where none is printed. */
  readonly text: string;
  readonly href: string;
  /** What we add: the type of the file, where its ending is one we know, and where it is, if the text does not say so. */
  readonly about: string;
}

/** Endings of files that readers know: another may be no ending, but a part of a number or a name. */
const TYPES = new Set(
  'pdf doc docx odt rtf txt xls xlsx ods csv ppt pptx odp zip png jpg jpeg gif tif tiff svg mp3 mp4 xml json html htm'.split(
    ' ',
  ),
);

/** A file of an answer as a link, with its type and host. */
export function attachmentView({ name, address }: Attachment): AttachmentView {
  const { pathname, host } = new URL(address);
  const type = typeOf(pathname) ?? typeOf(name ?? '');
  const about = [type, name === undefined ? undefined : host].filter((part) => part !== undefined);
  return { text: name ?? address, href: asUri(address), about: about.join(', ') };
}

function typeOf(file: string): string | undefined {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return TYPES.has(ending) ? ending.toUpperCase() : undefined;
}
