import { cutAt } from './cutAt.ts';
import { findReferences } from './findReferences.ts';

/** A reference to a question within running text. */
export interface MarkedReference {
  /** Canonical, with the suffix of the address where one is printed. */
  readonly id: string;
  readonly printed: string;
}

/** Running text in pieces, in order: words, and the references among them. None of it is empty. */
export function markReferences(text: string): (string | MarkedReference)[] {
  return cutAt(text, findReferences(text)).map((piece) => {
    if (typeof piece === 'string') return piece;
    return { id: piece.id, printed: text.slice(piece.start, piece.end) };
  });
}
