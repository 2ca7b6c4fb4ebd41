import { z } from 'zod';
import { address } from '../../src/archive/address.ts';
import { logLineSchema } from '../../src/record/logLineSchema.ts';
import type { DataFile } from './DataFile.ts';
import { entryLineSchema } from './entryLine.ts';
import { listDocumentSchema } from './listDocumentSchema.ts';
import { questionDocumentSchema, withdrawnDocumentSchema } from './questionDocumentSchema.ts';

/** What each schema is of. */
const SCHEMAS = {
  entry: ['One line of questions.ndjson', entryLineSchema],
  question: ['The JSON file beside the page of a question', questionDocumentSchema],
  withdrawn: ['That of a record that was taken down', withdrawnDocumentSchema],
  list: ['The JSON file beside a member, meeting, category or year', listDocumentSchema],
  change: ['One line of a file below changes', logLineSchema],
} as const;

/** The name of a schema. */
type SchemaName = keyof typeof SCHEMAS;

/** One JSON Schema as a file of the data. */
interface SchemaFile extends DataFile {
  readonly text: string;
}

/** The address of a schema, or its path from the root of the site where its address is not known. */
export function schemaAddress(name: SchemaName, siteUrl: string): string {
  return address(siteUrl, `/data/${schemaPath(name)}`);
}

/**
 * The JSON Schemas of the data. The version is a part of the address: one that was published never changes its
 * meaning. Keys may come to be added, so that readers let those in that they do not know.
 */
export function jsonSchemas(siteUrl: string): SchemaFile[] {
  return Object.entries(SCHEMAS).map(([name, [title, schema]]) => {
    const path = schemaPath(name);
    const id = siteUrl && { $id: address(siteUrl, `/data/${path}`) };
    const read = z.toJSONSchema(schema, {
      override: ({ jsonSchema }) => {
        if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    });
    return {
      ...{ path, title: `schema: ${title}` },
      description: 'A JSON Schema (2020-12): what each key means. Later keys may be added.',
      ...{ format: 'json', mediatype: 'application/schema+json', isPart: true },
      text: `${JSON.stringify({ ...read, ...id, title }, undefined, 2)}\n`,
    };
  });
}

function schemaPath(name: string): string {
  return `schema/v1/${name}.json`;
}
