import { isCited } from './parting/isCited.ts';
import type { ParsedRecord } from './ParsedRecord.ts';
import { problem, type Problem } from './problem.ts';

const LABEL = /Question\s+N(?:o|umber)\b\.?\s?:?\s*$/i;
/** Alone on its line, a number needs no more than the word: transcripts print it so above a title. */
const ABOVE = /(?:^|[\r\n])\s?Question $/;
const NUMBER = /(?<![\d/])(\d{1,5})\s?\/\s?(\d{1,5})(?![\d/])/g;
/** How many missing numbers are named. */
const NAMED = 10;

/**
 * Tells of a file that prints more numbers of questions than it gave records: one may have been
 * swallowed. Numbers that a sentence only cites do not count, and none counts twice.
 */
export function missingRecords(
  file: string,
  text: string,
  records: readonly ParsedRecord[],
): Problem[] {
  const found = new Set(records.flatMap(({ fields }) => keysIn(fields.reference?.value ?? '')));
  const printed = new Map<string, { readonly number: string; readonly at: number }>();
  for (const { index, 0: number, 1: first = '', 2: second = '' } of text.matchAll(NUMBER)) {
    const before = text.slice(Math.max(0, index - 30), index);
    const isAlone = /^[ \u00a0]?(?:[\r\n]|$)/.test(
      text.slice(index + number.length, index + number.length + 3),
    );
    const label = LABEL.exec(before) ?? (isAlone ? ABOVE.exec(before) : null);
    const start = index - (label?.[0].length ?? 0);
    const key = keyOf(first, second);
    if (label && !printed.has(key) && !isCited(text, start, index + number.length))
      printed.set(key, { number, at: index });
  }
  const missing = [...printed].filter(([key]) => !found.has(key)).map(([, one]) => one);
  const [first] = missing;
  if (!first) return [];
  const named = missing.slice(0, NAMED).map(({ number }) => number.replace(/\s+/g, ' '));
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
  const message = `the file contains ${printed.size} question numbers, of which ${printed.size - missing.length} became records; missing: ${named.join(', ')}${more}`;
  const line = text.slice(0, first.at).split(/\r\n|\n|\r/).length;
  return [problem('records-missing', { file, line }, message)];
}

function keysIn(printed: string): string[] {
  return [...printed.matchAll(NUMBER)].map(([, first = '', second = '']) => keyOf(first, second));
}

/** The same for both orders of year and number, and with or without leading zeros. */
function keyOf(first: string, second: string): string {
  return [Number(first), Number(second)].sort((a, b) => a - b).join('/');
}
