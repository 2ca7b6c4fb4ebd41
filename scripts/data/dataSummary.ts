import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileHash } from '../site/checksums.ts';
import { siteConfig, type SiteConfig } from '../../src/site.config.ts';
import type { DataFile } from './DataFile.ts';
import type { PublicArchive } from './PublicArchive.ts';

/** A file of bulk data as it was written. */
export interface MeasuredFile extends DataFile {
  readonly bytes: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** What is said of all data together, in whatever form. */
export interface DataSummary extends Pick<SiteConfig, 'licence' | 'publisher' | 'source'> {
  readonly title: string;
  /** What it is, whether it is invented, and whose words they are. */
  readonly description: string;
  /** What is to be said of each of its files, too: whether records are invented. */
  readonly mark: string;
  readonly rights: string;
  /** The public address of the site with a slash at its end, or the empty string. */
  readonly siteUrl: string;
  /** The state of the log: its last day, and how many lines it has. Absent where there is no log. */
  readonly version?: string;
  /** The last day of the log. */
  readonly modified?: string;
  /** The first one. */
  readonly issued?: string;
  /** The days of the first and the last meeting, where any has one. */
  readonly days?: readonly [string, string];
  /** Whether every record is invented, and none of London. */
  readonly allInvented: boolean;
  readonly files: readonly MeasuredFile[];
}

const MARKS: Readonly<Record<PublicArchive['invented'], string>> = {
  all: 'Every record in it is invented: made up to demonstrate the software. No person, place or question in it is real.',
  some: 'Some records are invented: made up to demonstrate the software. Each of them says so (`invented`).',
  none: '',
};

/** What is said where no licence is stated. */
const NO_LICENCE = 'No licence is stated for the words.';
const PROGRAM = 'The program that made these files is under the MIT licence.';

/**
 * What is said of all data together, with the size and hash of each file.
 * @param folder where the files are.
 * @throws where a file is not there.
 */
export function dataSummary(
  folder: string,
  files: readonly DataFile[],
  { siteUrl, invented, changes, meetings }: PublicArchive,
): DataSummary {
  const allInvented = invented === 'all';
  const config = siteConfig(allInvented);
  const { name: title, licence, publisher, source } = config;
  const rights = [config.rights, licence ? '' : NO_LICENCE].filter(Boolean).join(' ');
  const mark = MARKS[invented];
  const [first, last] = [changes.lines[0]?.line.date, changes.lines.at(-1)?.line.date];
  const [from, to] = [meetings[0]?.date, meetings.at(-1)?.date];
  return {
    ...{ title, mark, rights, siteUrl, allInvented },
    description: [config.description, mark, rights, PROGRAM].filter(Boolean).join(' '),
    ...(licence && { licence }),
    ...(publisher && { publisher }),
    ...(source && { source }),
    ...(first && last && { issued: first, modified: last }),
    ...(last && { version: `${last}.${changes.lines.length}` }),
    ...(from && to && { days: [from, to] }),
    files: files.map((file) => ({
      ...file,
      bytes: statSync(join(folder, file.path)).size,
      sha256: fileHash(join(folder, file.path)),
    })),
  };
}
