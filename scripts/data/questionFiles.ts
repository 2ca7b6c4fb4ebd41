import { citation } from '../../src/record/citation.ts';
import { siteConfig } from '../../src/site.config.ts';
import { entryPath } from '../store/entryFiles.ts';
import { questionPath } from '../../src/archive/address.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { addressesOf, questionDocument } from './questionDocument.ts';
import { hasWords, type QuestionEntry, type StoredEntry } from './StoredEntry.ts';

/** The paths of all files that may stand beside the page of a question. */
export function besidePaths(id: string): string[] {
  const citations = ['bib', 'ris'].map((format) => `questions/${id}/cite.${format}`);
  return [`questions/${id}.json`, entryPath(id), ...citations];
}

/**
 * The files beside the page of one question, as path below the folder of the site and text: its data
 * as JSON, its Markdown byte for byte, and its citations. A withdrawn one is cited no more.
 */
export function* questionFiles(
  entry: StoredEntry,
  archive: PublicArchive,
): Generator<readonly [path: string, text: string]> {
  const { facts, markdown } = entry;
  const data = hasWords(entry)
    ? questionDocument(entry, archive)
    : { ...facts, addresses: addressesOf(facts.id, archive.siteUrl) };
  yield [`questions/${facts.id}.json`, `${JSON.stringify(data, undefined, 2)}\n`];
  yield [entryPath(facts.id), markdown];
  if (hasWords(entry)) yield* citationFiles(entry, archive);
}

function* citationFiles(
  { facts }: QuestionEntry,
  { siteUrl }: PublicArchive,
): Generator<readonly [path: string, text: string]> {
  const { id, invented } = facts;
  const url = siteUrl ? new URL(questionPath(id).slice(1), siteUrl).href : undefined;
  const { bibtex, ris } = citation(facts, siteConfig(invented ?? false).name, url);
  yield [`questions/${id}/cite.bib`, bibtex];
  yield [`questions/${id}/cite.ris`, ris];
}
