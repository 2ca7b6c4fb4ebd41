import { z } from 'zod';
import { address } from '../../src/archive/address.ts';
import { logLineSchema } from '../../src/record/logLineSchema.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { entryLineSchema } from './entryLine.ts';
import { questionDocumentSchema, withdrawnDocumentSchema } from './questionDocumentSchema.ts';

/**
 * The JSON Schemas of the data, by their paths below the folder `data`. The version is a part of the
 * address: one that was published never changes its meaning.
 */
export function jsonSchemas({ siteUrl }: PublicArchive): ReadonlyMap<string, string> {
  const all = [
    ['schema/v1/entry.json', 'One line of questions.ndjson', entryLineSchema],
    [
      'schema/v1/question.json',
      'The JSON file beside the page of a question',
      questionDocumentSchema,
    ],
    ['schema/v1/change.json', 'One line of a file below changes', logLineSchema],
    ['schema/v1/withdrawn.json', 'That of a record that was taken down', withdrawnDocumentSchema],
  ] as const;
  return new Map(
    all.map(([path, title, schema]) => {
      const id = siteUrl && { $id: address(siteUrl, `/data/${path}`) };
      const json = { ...z.toJSONSchema(schema), ...id, title };
      return [path, `${JSON.stringify(json, undefined, 2)}\n`];
    }),
  );
}
