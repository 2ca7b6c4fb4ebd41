import { collapseWhiteSpace } from '../record/collapseWhiteSpace.ts';
import { findReferences } from '../record/findReferences.ts';

/** A piece of a text: plain, or a reference as it is printed there. */
interface TextPart {
  readonly text: string;
  /** The canonical reference that it means. */
  readonly reference?: string;
}

/** A text cut at its references. */
export interface ReadText {
  /** In order; together they are the text, its white space collapsed as that of records is. */
  readonly parts: readonly TextPart[];
  /** How often each reference is there, in the order in which they first are. */
  readonly mentions: ReadonlyMap<string, number>;
  /** The years of the references, in order. */
  readonly years: readonly string[];
}

/**
 * Finds the references in a pasted text exactly as they are found in records. A line that ends within
 * a sentence is no end of it: pasted text is often wrapped.
 */
export function readText(pasted: string): ReadText {
  const text = pasted
    .split(/\r\n?|\n/)
    .map(collapseWhiteSpace)
    .join('\n')
    .trim();
  const parts: TextPart[] = [];
  const mentions = new Map<string, number>();
  let end = 0;
  for (const found of findReferences(text.replaceAll('\n', ' '))) {
    if (found.start > end) parts.push({ text: text.slice(end, found.start) });
    parts.push({ text: text.slice(found.start, found.end), reference: found.id });
    mentions.set(found.id, (mentions.get(found.id) ?? 0) + 1);
    end = found.end;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  const years = new Set([...mentions.keys()].map((reference) => reference.slice(0, 4)));
  return { parts, mentions, years: [...years].sort() };
}
