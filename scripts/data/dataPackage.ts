import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileHash } from '../site/checksums.ts';
import { siteConfig } from '../../src/site.config.ts';
import type { PublicArchive } from './PublicArchive.ts';
import type { DataFile } from './DataFile.ts';
import { tableSchema } from './tableSchema.ts';

const RIGHTS =
  'The words of the records are those of the people who spoke and wrote them; this project claims no rights in them and grants none. The program that made these files is under the MIT licence.';
const MARKS: Readonly<Record<PublicArchive['invented'], string>> = {
  all: 'Every record in it is made up to demonstrate the software: none of the people, places or questions in it is real.',
  some: 'Some records are made up to demonstrate the software; each is marked as such (`invented`).',
  none: '',
};

/**
 * The Frictionless Data Package of all files, with the size and hash of each.
 * @param folder where the files are.
 * @returns its text, and how many bytes each file has.
 */
export function dataPackage(
  folder: string,
  files: readonly DataFile[],
  { siteUrl, invented }: PublicArchive,
): { readonly text: string; readonly measured: readonly { readonly bytes: number }[] } {
  const { name, description } = siteConfig(invented === 'all');
  const resources = files.map((file) => resource(folder, file, MARKS[invented]));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'questions',
    title: name,
    description: [description, MARKS[invented], RIGHTS].filter(Boolean).join(' '),
    ...(siteUrl && { homepage: siteUrl }),
    resources,
  };
  return { text: `${JSON.stringify(descriptor, undefined, 2)}\n`, measured: resources };
}

function resource(folder: string, file: DataFile, mark: string) {
  const { path, title, format, mediatype, table, jsonSchema } = file;
  const bytes = statSync(join(folder, path)).size;
  const hash = fileHash(join(folder, path));
  return {
    name: path.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    path,
    title,
    description: [file.description, mark].filter(Boolean).join(' '),
    ...{ format, mediatype, bytes, hash: `sha256:${hash}` },
    // SQLite and Parquet are no text.
    ...(!/sqlite|parquet/.test(mediatype) && { encoding: 'utf-8' }),
    ...(table && {
      type: 'table',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
      schema: tableSchema(table),
    }),
    ...(jsonSchema && { jsonSchema }),
  };
}
