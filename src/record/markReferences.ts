import { findReferences } from './findReferences.ts';

/** A reference to a question within running text. */
export interface MarkedReference {
  /** Canonical, with the suffix of the address where one is printed. */
  readonly id: string;
  readonly printed: string;
}

/** Running text in pieces, in order: words, and the references among them. None of it is empty. */
export function markReferences(text: string): (string | MarkedReference)[] {
  const pieces: (string | MarkedReference)[] = [];
  let from = 0;
  for (const { id, start, end } of findReferences(text)) {
    pieces.push(text.slice(from, start), { id, printed: text.slice(start, end) });
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.filter((piece) => piece !== '');
}
