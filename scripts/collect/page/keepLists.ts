import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';

/** Marks each item of a list by its bullet or number, as a reader sees it: text alone loses it. */
export function keepLists(words: Element): void {
  for (const list of selectAll('ul, ol', words)) {
    let next = Number(list.properties.start ?? 1);
    for (const item of list.children) {
      if (item.type !== 'element' || item.tagName !== 'li') continue;
      const own = Number(item.properties.value ?? next);
      next = own + 1;
      mark(item, list.tagName === 'ul' ? '•' : `${numeral(own, list.properties.type)}.`);
    }
  }
}

/** Puts the mark before the first words, which may stand in a paragraph of the item’s; before a table it stands alone. */
function mark(item: Element, sign: string): void {
  const first = item.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type === 'element' && (first.tagName === 'p' || first.tagName === 'div'))
    mark(first, sign);
  else item.children.unshift({ type: 'text', value: `${sign} ` });
}

function numeral(value: number, type: unknown): string {
  if (!Number.isInteger(value) || value < 1) return String(value);
  if (type === 'a' || type === 'A') return cased(letters(value), type === 'A');
  return type === 'i' || type === 'I' ? cased(roman(value), type === 'I') : String(value);
}

function cased(text: string, upper: boolean): string {
  return upper ? text.toUpperCase() : text;
}

function letters(value: number): string {
  const rest = Math.floor((value - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((value - 1) % 26));
}

const ROMAN = [
  ...([
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
] as const;

/** Small numbers only: a list of more than 39 items has other ones. */
function roman(value: number): string {
  if (value > 39) return String(value);
  const [size, sign] = ROMAN.find(([one]) => one <= value) ?? [value, ''];
  return value <= 0 ? '' : sign + roman(value - size);
}
