import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { movedListSchema } from './movedSchema.ts';

/** A page that has another address now. */
export interface Move extends Readonly<z.infer<typeof movedListSchema>[number]> {
  /** File and line that say so: `content/moved.yaml:5`. */
  readonly place: string;
}

/**
 * The moves in the text of moved.yaml, by the address that a page had before.
 * @param file its path, for messages.
 * @throws Error that names each mistake with its line and column, and shows an entry as it is wanted.
 */
export function movesIn(text: string, file: string): ReadonlyMap<string, Move> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const { errors } = document;
  if (errors.length > 0)
    throw moveMistakes(errors.map(({ message, pos }) => `${at(pos[0])}: ${message}`));
  const result = movedListSchema.safeParse(document.toJS() ?? []);
  if (!result.success) {
    const { issues } = result.error;
    throw moveMistakes(
      issues.map(({ path, message }) => {
        const key = path.slice(1).map((part) => `${String(part)} `);
        return `${at(offsetOf(document, path))}: ${key.join('')}${message}`;
      }),
    );
  }
  const moves = result.data.map((moved, index) => ({
    ...moved,
    place: `${file}:${counter.linePos(offsetOf(document, [index])).line}`,
  }));
  const byFrom = new Map(moves.map((move) => [move.from, move]));
  const doubled = moves.filter((move) => byFrom.get(move.from) !== move);
  if (doubled.length > 0)
    throw moveMistakes(doubled.map(({ place, from }) => `${place}: ${from} moves once more below`));
  return byFrom;
}

/** Where a part of a document begins, or the nearest part around it that is there. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  const node = path.length > 0 ? document.getIn(path, true) : document.contents;
  if (isNode(node) && node.range) return node.range[0];
  return path.length > 0 ? offsetOf(document, path.slice(0, -1)) : 0;
}

/** Mistakes in moved.yaml, each with its place, as one error that shows an entry as it is wanted. */
export function moveMistakes(mistakes: readonly string[]): Error {
  return new Error(
    [
      ...mistakes,
      'A move is written like this:',
      '- from: /members/jon-marsh/',
      '  to: /members/jonathan-marsh/',
      '  date: 2018-06-21',
      '  reason: The same member under two spellings.',
    ].join('\n'),
  );
}
