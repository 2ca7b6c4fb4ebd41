import { problem, type Problem, type Rule } from './problem.ts';
import type { SourceLine } from './sourceLines.ts';

/** How many lines are looked at: the head of a saved page has no more. */
const TOP = 20;

/** Characters of a line that are looked at. */
const LONGEST = 500;

/** Formats of other programs that are text, and how a file of each begins. */
const FORMATS: readonly (readonly [rule: Rule, what: string, begin: RegExp])[] = [
  ['html-file', 'the HTML of a page', /^(?:<\?xml\b.{0,200}\?> ?)?<(?:!doctype html|html)\b/i],
  ['data-file', 'XML', /^<\?xml\b/],
  ['data-file', 'JSON', /^(?:\{ ?"(?:[^"\\]|\\.)*" ?:|\[ ?(?:\{ ?"|"[^"]*" ?,|\[))/],
];

/** Names that columns of tables of questions have. */
const COLUMN =
  /^(?:id|uid|ref|reference|number|title|subject|question|questiontext|answer|date|member|name|asked[ _]?by|url|link|status|category|organisation|party)s?$/i;

/**
 * What a text is that another program wrote for itself, by how it begins: data, or a page with its
 * markup. It may hold every label of a record, and none of them where a page shows it.
 */
export function foreignFormat(file: string, lines: readonly SourceLine[]): Problem | undefined {
  const [first] = lines;
  const line = first?.number ?? 1;
  const refuse = (rule: Rule, what: string) =>
    problem(rule, { file, line }, `this is ${what}, not the text of a page`);
  const begin = lines
    .slice(0, 3)
    .map(({ words }) => words.slice(0, LONGEST))
    .join(' ');
  const format = FORMATS.find(([, , pattern]) => pattern.test(begin));
  if (format) return refuse(format[0], format[1]);
  if (isSavedPage(lines)) return refuse('html-file', 'a saved page with its head (MHTML)');
  return first && isTable(lines) ? refuse('data-file', 'a table for programs (CSV)') : undefined;
}

/** The head of a message, which browsers write above a page that they save whole. */
function isSavedPage(lines: readonly SourceLine[]): boolean {
  const top = lines.slice(0, TOP).map(({ words }) => words.slice(0, LONGEST));
  const isHead = /^[A-Z][A-Za-z-]+: ?\S/.test(top[0] ?? '');
  return isHead && top.some((words) => /^MIME-Version: ?1/i.test(words));
}

/** A first line of names of columns, and a row below it. */
function isTable(lines: readonly SourceLine[]): boolean {
  const [head = '', row = ''] = lines.slice(0, 2).map(({ raw }) => raw.slice(0, LONGEST));
  return [',', ';', '\t', '|'].some((mark) => {
    const names = head.split(mark).map((name) => name.trim().replace(/^"|"$/g, ''));
    const known = names.filter((name) => COLUMN.test(name)).length;
    return names.length > 2 && known > 1 && known * 2 > names.length && row.includes(mark);
  });
}
