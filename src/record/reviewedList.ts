import { isSeq, LineCounter, parseDocument, type Document, type ParsedNode } from 'yaml';
import type { z } from 'zod';
import { itemMistakes } from './itemMistakes.ts';
import { yamlMistake } from './yamlMistake.ts';

/** A place in a text: line and column from 1, the column in code points. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** One item of a reviewed list, with the place where it begins. */
export interface ReviewedItem<T> extends TextPlace {
  readonly value: T;
}

/** What is wrong at a place of a reviewed list, what is wanted there, and an example. */
export interface Mistake extends TextPlace {
  readonly message: string;
}

/** What a reviewed list says: the items that are right, and every mistake in the others. */
export interface ReviewedList<T> {
  readonly items: readonly ReviewedItem<T>[];
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads a YAML list that is kept by hand, with or without a byte order mark. Never throws: each
 * mistake is told with its place, and what stands above one of YAML itself is read all the same.
 * @param schema of one item; the descriptions of its keys say what is wanted, as a noun.
 * @param example one item that is right, as it stands in a file.
 */
export function reviewedList<T>(
  text: string,
  schema: z.ZodType<T>,
  example: string,
): ReviewedList<T> {
  const source = text.replace(/^\ufeff/, '');
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): TextPlace => {
    const { line } = lines.linePos(offset);
    const begin = lines.lineStarts[line - 1] ?? 0;
    return { line, column: Array.from(source.slice(begin, offset)).length + 1 };
  };
  const mistakes: Mistake[] = [];
  const tell = (offset: number, what: string) => {
    mistakes.push({ ...placeAt(offset), message: `${what}. Example: \`${example}\`` });
  };
  const ofYaml = [...document.errors, ...document.warnings];
  // One slip makes several on its line.
  for (const [first] of Map.groupBy(ofYaml, ({ pos }) => placeAt(pos[0]).line).values()) {
    if (first) tell(first.pos[0], yamlMistake(first, source));
  }
  const broken = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  // What follows a broken place is not what was meant.
  const end = Math.min(...broken.map(({ pos }) => pos[0]));
  const { contents } = document;
  const nodes = isSeq(contents) ? contents.items : [];
  if (!isSeq(contents) && contents && broken.length === 0) {
    tell(
      contents.range[0],
      'this is not a list in which each item begins with a hyphen and a space',
    );
  }
  const items: ReviewedItem<T>[] = [];
  for (const node of nodes.filter(({ range }) => range[1] < end)) {
    const value = plainValue(node, document);
    const result = schema.safeParse(value);
    const [offset] = node.range;
    if (result.success) items.push({ value: result.data, ...placeAt(offset) });
    else if (value === undefined) tell(offset, 'words that begin with * or & must be in quotes');
    else for (const one of itemMistakes(node, schema, result.error)) tell(one.offset, one.what);
  }
  return { items, mistakes: mistakes.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** Undefined for words that YAML takes for a reference to others, as `*sic*`. */
function plainValue(node: ParsedNode, document: Document.Parsed): unknown {
  try {
    return node.toJS(document);
  } catch {
    return undefined;
  }
}
