import { isMap, isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import { z } from 'zod';

/** What is wrong with an item, and where in the text that is. */
interface ItemMistake {
  readonly offset: number;
  readonly what: string;
}

/** Longest part of a wrong value that a message quotes. */
const QUOTED = 60;

/**
 * What a schema finds wrong with one item of a reviewed list, in words without a full stop.
 * @param node the item as it stands in the text.
 */
export function itemMistakes(
  node: ParsedNode,
  schema: z.ZodType,
  { issues }: z.ZodError,
): ItemMistake[] {
  const shape = schema instanceof z.ZodObject ? schema.shape : {};
  const keys = Object.keys(shape).map((key) => `\`${key}\``);
  if (!isMap(node)) {
    return [{ offset: node.range[0], what: `an item is made of ${keys.join(', ')}` }];
  }
  return issues.flatMap((issue): ItemMistake[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        offset: keyOffset(node, key),
        what: `\`${key}\` is not a key of an item; the keys are ${keys.join(', ')}`,
      }));
    }
    const [first] = issue.path;
    if (first === undefined) return [{ offset: node.range[0], what: issue.message }];
    const key = String(first);
    const wanted = z.globalRegistry.get(shape[key] ?? schema)?.description ?? issue.message;
    const at: unknown = node.get(key, true);
    const [found, range] = isScalar(at) ? [at.value, at.range] : [at];
    const offset = range?.[0] ?? keyOffset(node, key);
    return [{ offset, what: `\`${key}\` ${describe(found)}; it should be ${wanted}` }];
  });
}

/** Where a key stands; where it is missing, the item. */
function keyOffset(node: YAMLMap.Parsed, key: string): number {
  for (const pair of node.items) {
    if (isScalar(pair.key) && String(pair.key.value) === key) {
      return pair.key.range[0];
    }
  }
  return node.range[0];
}

function describe(found: unknown): string {
  if (found === undefined) return 'is missing';
  if (found === null || found === '') return 'is empty';
  if (typeof found === 'string') return `is “${found.slice(0, QUOTED)}”`;
  const isPlain = typeof found === 'number' || typeof found === 'boolean';
  return isPlain
    ? `is “${String(found)}”, which is not text unless it is in quotes`
    : 'is not plain text';
}
