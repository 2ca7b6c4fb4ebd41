import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  aliasesSchema,
  officesSchema,
  withdrawnListSchema,
  type People,
} from '../../src/record/peopleSchema.ts';
import type { Withdrawn } from '../../src/record/entrySchema.ts';

/**
 * Reads what has been reviewed about people: aliases.yaml, groups.yaml and offices.yaml. A missing
 * file holds nothing.
 * @throws Error that names the file where one is not what its schema says.
 */
export async function peopleFiles(folder: string): Promise<People> {
  return {
    aliases: await readYaml(join(folder, 'aliases.yaml'), aliasesSchema),
    groups: await readYaml(join(folder, 'groups.yaml'), aliasesSchema),
    offices: await readYaml(join(folder, 'offices.yaml'), officesSchema),
  };
}

/**
 * Reads withdrawn.yaml of a content folder: the records that were taken down.
 * @throws Error that names the file where it is not what its schema says.
 */
export async function withdrawnFile(content: string): Promise<Withdrawn[]> {
  const list = await readYaml(join(content, 'withdrawn.yaml'), withdrawnListSchema);
  return list.map(({ id, date, reason }) => ({ id, withdrawn: { date, reason } }));
}
async function readYaml<T>(path: string, schema: z.ZodType<T[]>): Promise<T[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '[]';
    throw error;
  });
  const result = schema.safeParse(parseYaml(path, text) ?? []);
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}

function parseYaml(path: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
