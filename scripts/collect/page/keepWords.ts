import type { Element } from 'hast';
import { keepLinks } from './keepLinks.ts';
import { keepLists } from './keepLists.ts';
import { keepTables } from './keepTables.ts';

/** Keeps what the words of a question or an answer would lose as text: links, bullets, the cells of tables. */
export function keepWords(words: Element, address: string): void {
  keepLinks(words, address);
  keepLists(words);
  keepTables(words);
}
