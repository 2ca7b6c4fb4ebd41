import { visible } from '../record/visible.ts';
import { attachmentIn } from './attachmentIn.ts';
import { cellOf } from './cellOf.ts';
import { LABELS, type Label } from './labels.ts';
import type { SourceLine } from './sourceLines.ts';

const BY_NAME: ReadonlyMap<string, Label> = new Map(LABELS);

/**
 * What a line looks like, by itself. It is not yet what it is: a line of an answer may look like a
 * label, and only the layout knows by its position.
 */
export type Token =
  | {
      readonly type: 'label';
      readonly label: Label;
      readonly value: string;
      readonly line: SourceLine;
    }
  | { readonly type: 'heading'; readonly heading: 'question' | 'answer'; readonly line: SourceLine }
  | { readonly type: 'answer-for'; readonly title: string; readonly line: SourceLine }
  | { readonly type: 'meeting'; readonly line: SourceLine }
  | { readonly type: 'attachment'; readonly line: SourceLine }
  | { readonly type: 'words'; readonly line: SourceLine };

const MEETING = /^\p{Lu}.* on \d{4}-\d\d-\d\d$/u;
const LONGEST_MEETING = 100;
const LONGEST_MARK = 200;
const LABEL = new RegExp(`^(${[...BY_NAME.keys()].join('|')}) ?:`, 'i');

/** Tells what each line looks like. One token for each line, in order. */
export function tokens(lines: readonly SourceLine[]): Token[] {
  return lines.map(token);
}

function token(line: SourceLine): Token {
  const { words } = line;
  // Long lines are text: they are not searched, for there are millions of them.
  const plain = words.length > LONGEST_MARK ? words : cellOf(visible(words));
  const [, name] = plain.includes(':') ? (LABEL.exec(plain) ?? []) : [];
  const label = name && BY_NAME.get(name.toLowerCase());
  if (label) return { type: 'label', label, value: valueOf(words), line };
  if (attachmentIn(words)) return { type: 'attachment', line };
  if (plain === 'Question' || plain === 'Answer') {
    return { type: 'heading', heading: plain === 'Question' ? 'question' : 'answer', line };
  }
  if (plain.startsWith('Answer for ')) {
    const printed = words.startsWith('Answer for ') ? words : plain;
    return { type: 'answer-for', title: printed.slice('Answer for '.length), line };
  }
  // Asked of every line of every file: what cannot be one is not taken apart for it.
  if (plain.length < LONGEST_MEETING && plain.includes(' on ') && MEETING.test(plain))
    return { type: 'meeting', line };
  return { type: 'words', line };
}

/** What stands behind a label’s colon; characters that take no room are no value. */
function valueOf(words: string): string {
  const value = words
    .slice(words.indexOf(':') + 1)
    // A no-break space behind the colon, where a text was read in the wrong encoding.
    .replace(/^Â(?= |$)/, '')
    // Between the cells of a table that was copied.
    .replace(/^ ?\| | ?\|$/g, '')
    .trim();
  return visible(value) === '' ? '' : value;
}
