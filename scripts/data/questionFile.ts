import type { Withdrawn } from '../../src/record/entrySchema.ts';
import { address } from '../../src/archive/address.ts';
import { movesOf } from '../../src/page-models/movesOf.ts';
import { ENTRY_ID } from '../../src/record/entryId.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { addressesOf, questionDocument } from './questionDocument.ts';
import type { QuestionEntry } from './QuestionEntry.ts';

/** The path of the file beside the page of a question, below the folder of the site. */
export function questionFilePath(id: string): string {
  return `questions/${id}.json`;
}

/** The file beside the page of one question: its data as JSON. */
export function questionFile(entry: QuestionEntry, archive: PublicArchive): string {
  return fileOf(questionDocument(entry, archive));
}

/** The file beside the page of a question that was withdrawn: what is left of it. */
export function withdrawnQuestionFile(facts: Withdrawn, { siteUrl }: PublicArchive): string {
  return fileOf({ ...facts, addresses: addressesOf(facts.id, siteUrl) });
}

/**
 * The files at the addresses that questions had before they moved, by path below the folder of the site: where
 * each is now, since when and why.
 */
export function movedQuestionFiles(archive: PublicArchive): [path: string, text: string][] {
  return movesOf(archive).flatMap(({ from, to, date, reason }): [string, string][] => {
    const [, id = ''] = /^\/questions\/(.+)\/$/.exec(from) ?? [];
    if (!ENTRY_ID.test(id)) return [];
    const moved = { to: address(archive.siteUrl, to), date, reason };
    return [[questionFilePath(id), fileOf({ id, moved })]];
  });
}

function fileOf(data: object): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
