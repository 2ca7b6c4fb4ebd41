import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { correctionsSchema, type Correction } from '../../src/record/correctionsSchema.ts';
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

/**
 * Reads corrections.yaml of a content folder: labels that raw texts have wrong, each with its line.
 * @throws Error that names the places where it is not what its schema says, with an example.
 */
export async function correctionsFile(content: string): Promise<Correction[]> {
  const path = join(content, 'corrections.yaml');
  const text = await textOf(path);
  const result = correctionsSchema.safeParse(parseYaml(path, text) ?? []);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const placeOf = (keys: readonly PropertyKey[]) => {
    // What is missing has no place: the item that lacks it has one.
    const depth = keys.findLastIndex((_, at) =>
      isNode(document.getIn(keys.slice(0, at + 1), true)),
    );
    const node = depth < 0 ? document.contents : document.getIn(keys.slice(0, depth + 1), true);
    return lineCounter.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  };
  const wrong: string[] = [];
  const list = (result.data ?? []).map((one, index) => ({ ...one, line: placeOf([index]).line }));
  const told = (keys: readonly PropertyKey[], message: string) => {
    const { line, col } = placeOf(keys);
    wrong.push(`${path}:${line}:${col}  ${[...keys.slice(1), message].join(': ')}`);
  };
  for (const { path: keys, message } of result.error?.issues ?? []) told(keys, message);
  const seen = new Map<string, number>();
  list.forEach(({ id, key, line }, index) => {
    const first = seen.get(`${id} ${key}`);
    if (first) told([index], `line ${first} corrects the ${key} of ${id} already`);
    else seen.set(`${id} ${key}`, line);
  });
  if (wrong.length > 0) throw new Error([...wrong, CORRECTION].join('\n'));
  return list;
}

/** Closes every complaint about the file. */
const CORRECTION =
  'A correction looks like this: - { id: 1961/0101, key: date, value: 1961-05-10, reason: The agenda has it. }';

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
}

async function readYaml<T>(path: string, schema: z.ZodType<T[]>): Promise<T[]> {
  const text = await textOf(path);
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
