import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { siteConfig } from '../../src/site.config.ts';
import type { DataContext } from './DataContext.ts';
import type { DataFile } from './DataFile.ts';
import { tableSchema } from './tableSchema.ts';

const RIGHTS =
  'The words of the records are those of the people who spoke and wrote them; this project claims no right in them and grants none. The program that made these files is under the MIT licence.';
const MARKS: Readonly<Record<DataContext['invented'], string>> = {
  all: 'Every record in it is invented, to show the software: no person, place or question in it exists.',
  some: 'Some records are invented, to show the software; each of them says so (`invented`).',
  none: '',
};

/**
 * The Frictionless Data Package of all files, with the size and hash of each.
 * @param folder where the files are.
 * @returns its text, and how many bytes each file has.
 */
export async function dataPackage(
  folder: string,
  files: readonly DataFile[],
  { siteUrl, invented }: DataContext,
): Promise<{ readonly text: string; readonly measured: readonly { bytes: number }[] }> {
  const { name, description } = siteConfig(invented === 'all');
  const resources = [];
  for (const file of files) resources.push(await resource(folder, file, MARKS[invented]));
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

async function resource(folder: string, file: DataFile, mark: string) {
  const { path, title, format, mediatype, table, jsonSchema } = file;
  const { bytes, hash } = await measure(join(folder, path));
  return {
    name: path.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    path,
    title,
    description: [file.description, mark].filter(Boolean).join(' '),
    ...{ format, mediatype, encoding: 'utf-8', bytes, hash: `sha256:${hash}` },
    ...(table && {
      type: 'table',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
      schema: tableSchema(table),
    }),
    ...(jsonSchema && { jsonSchema }),
  };
}

async function measure(path: string): Promise<{ bytes: number; hash: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    if (!Buffer.isBuffer(chunk)) continue;
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, hash: hash.digest('hex') };
}
