import type { Withdrawn } from '../../src/record/entrySchema.ts';
import { address } from '../../src/archive/address.ts';
import { movesOf } from '../../src/page-models/movesOf.ts';
import { versionAddress } from '../../src/page-models/versionAddress.ts';
import { ENTRY_ID } from '../../src/record/entryId.ts';
import { schemaAddress } from './jsonSchemas.ts';
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
  const $schema = schemaAddress('withdrawn', siteUrl);
  return fileOf({ $schema, ...facts, addresses: addressesOf(facts.id, siteUrl) });
}

/**
 * The files at the addresses that questions had before they moved, by path below the folder of the site: where
 * each is now, since when and why.
 */
export function movedQuestionFiles(archive: PublicArchive): [path: string, text: string][] {
  return movesOf(archive).flatMap(({ from, to, date, reason }): [string, string][] => {
    const [, file = ''] = /^\/questions\/(.+)\/$/.exec(from) ?? [];
    const id = versionAddress(from)?.id ?? file;
    if (!ENTRY_ID.test(id)) return [];
    const moved = { to: address(archive.siteUrl, to), date, reason };
    return [[questionFilePath(file), fileOf({ id, moved })]];
  });
}

/** The same of earlier versions that were published of what was withdrawn since: what is left of it. */
export function withdrawnVersionFiles(archive: PublicArchive): [path: string, text: string][] {
  return [...archive.published].flatMap((path): [string, string][] => {
    const { id = '', until = '' } = versionAddress(path) ?? {};
    const withdrawn = archive.withdrawnById.get(id);
    if (!withdrawn) return [];
    return [
      [questionFilePath(versionFileId(id, until)), withdrawnQuestionFile(withdrawn, archive)],
    ];
  });
}

function fileOf(data: object): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
