import { addressesOf, questionDocument } from './questionDocument.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { hasWords, type StoredEntry } from './StoredEntry.ts';

/** The path of the file beside the page of a question, below the folder of the site. */
export function questionFilePath(id: string): string {
  return `questions/${id}.json`;
}

/** The file beside the page of one question: its data as JSON; of a withdrawn one, what is left. */
export function questionFile(entry: StoredEntry, archive: PublicArchive): string {
  const { facts } = entry;
  const data = hasWords(entry)
    ? questionDocument(entry, archive)
    : { ...facts, addresses: addressesOf(facts.id, archive.siteUrl) };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
