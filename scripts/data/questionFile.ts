import type { Withdrawn } from '../../src/record/entrySchema.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { addressesOf, questionDocument, type QuestionVersion } from './questionDocument.ts';
import type { QuestionEntry } from './QuestionEntry.ts';

/** The path of the file beside the page of a question, below the folder of the site. */
export function questionFilePath(id: string): string {
  return `questions/${id}.json`;
}

/** The same of an earlier version, by the id of its question and the day that it was current until. */
export function versionFileId(id: string, until: string): string {
  return `${id}/at/${until}`;
}

/** The file beside the page of one question, or of an earlier version of it: its data as JSON. */
export function questionFile(
  entry: QuestionEntry | QuestionVersion,
  archive: PublicArchive,
  versions: readonly QuestionVersion[] = [],
): string {
  return fileOf(questionDocument(entry, archive, versions));
}

/** The file beside the page of a question that was withdrawn: what is left of it. */
export function withdrawnQuestionFile(facts: Withdrawn, { siteUrl }: PublicArchive): string {
  return fileOf({ ...facts, addresses: addressesOf(facts.id, siteUrl) });
}

function fileOf(data: object): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
