import type { Element, ElementContent } from 'hast';
import { collapseWhiteSpace } from './collapseWhiteSpace.ts';
import type { Question } from './entrySchema.ts';
import type { Section } from './markdownToHast.ts';
import { parseReference } from './reference.ts';
import { visible } from './visible.ts';

/** A line of a raw file beside what it became in the entry. */
export interface ReceivedLine {
  /** In the file, from 1. */
  readonly number: number;
  /** As it stands there. */
  readonly text: string;
  /** `title`, `label`, `question, 1`, in the words of the page. */
  readonly became: string;
  /** The fragment of the paragraph that it became. */
  readonly anchor?: string;
}

/** A paragraph or item of the entry’s text, and where the page has it. */
interface Words {
  readonly text: string;
  readonly became: string;
  readonly anchor: string;
}

/** What a label says that the value beside or below it is. */
const LABELS: readonly (readonly [label: RegExp, name: string])[] = [
  [/^Meeting date(?: ?:)? ?/i, 'session date'],
  [/^Meeting ?: ?/i, 'meeting'],
  [/^Session date ?: ?/i, 'session date'],
  [/^Session name ?: ?/i, 'session'],
  [/^Reference ?: ?/i, 'reference'],
  [/^(?:Question )?(?:No|Number)\.? ?:? ?(?=\d|$)/i, 'reference'],
  [/^Question by ?:? ?/i, 'asked by'],
  [/^Organisation ?: ?/i, 'organisation'],
  [/^Asked of ?: ?/i, 'asked of'],
  [/^Category ?: ?/i, 'category'],
  [/^Answer(?:ed)? by ?:? ?/i, 'answered by'],
  [/^(?:Date|Last updated) ?: ?/i, 'date of the answer'],
  [/^Supplementary (?:to|questions) ?: ?/i, 'supplementary to'],
];
/** `2018/0171 - <title>` of a transcript. */
const SPOKEN = /^(?:Question (?:No[.:]? ?)?|MQT? ?)?\d{4} ?\/ ?\d{3,5} ?[-–—] /;
const HEADING = /^(?:Question|Answer|Answer for .+)$/;

/**
 * Sets the non-blank lines of a record’s raw text beside what became of them. Every line of an
 * entry’s text is one line of its source, in order, so the two are walked side by side; what is
 * neither words, nor a value, label or heading, is furniture of the page.
 * @param raw the lines of the record, blank ones included.
 * @param first the number of the first of them in the file.
 */
export function receivedLines(
  raw: readonly string[],
  first: number,
  facts: Question,
  sections: readonly Section[],
): ReceivedLine[] {
  const words = sections.flatMap(wordsOf);
  const above = valuesOf(facts, false);
  const behind = valuesOf(facts, true);
  let [next, below, titled] = [0, '', false];
  return raw.flatMap((text, index): ReceivedLine[] => {
    if (collapseWhiteSpace(text) === '') return [];
    const line = seen(text);
    const found = findWords(words, next, line);
    const values = next === 0 ? above : behind;
    const isHeader = next === 0 && (values.has(line) || isLabel(line));
    const shown = { number: first + index, text };
    if (found !== undefined && !isHeader) {
      next = found.next;
      const { became, anchor } = found.words;
      return [{ ...shown, became: found.several ? 'several parts' : became, anchor }];
    }
    const { became, expects } = headerLine(line, below, values, next === 0);
    below = expects;
    // The title may stand above the question once more, as its heading.
    const again = became === 'title' && titled;
    titled ||= became === 'title';
    return [{ ...shown, became: again ? 'heading' : became }];
  });
}

/** Words as they are compared: as the parser sees them. */
function seen(text: string): string {
  return visible(collapseWhiteSpace(text)).trim();
}

function isLabel(line: string): boolean {
  return LABELS.some(([label]) => label.test(line) && line.replace(label, '') === '');
}

function headerLine(
  line: string,
  below: string,
  values: ReadonlyMap<string, string>,
  isAbove: boolean,
): { became: string; expects: string } {
  // A title may go on over several lines, also behind `Answer for`.
  if (below === 'heading' && isPartOfTitle(line, values)) return { became: below, expects: below };
  if (below === 'heading') return headerLine(line, '', values, isAbove);
  if (below === 'answered by' && values.has(line)) return { became: below, expects: '' };
  // A title may look like a label with its value.
  if (values.get(line) === 'title') return { became: 'title', expects: below };
  for (const [label, name] of LABELS) {
    if (!label.test(line)) continue;
    const isBare = line.replace(label, '') === '';
    return isBare ? { became: 'label', expects: name } : { became: name, expects: '' };
  }
  const value = values.get(line) ?? values.get(line.replace(FRAME, ''));
  if (value !== undefined) return { became: value, expects: below };
  if (parseReference(line) || SPOKEN.test(line)) {
    const isParent = below === 'supplementary to';
    return { became: isParent ? below : 'reference', expects: '' };
  }
  if (/^Oral response\.?$/i.test(line)) return { became: 'answer', expects: '' };
  if (HEADING.test(line)) return { became: 'heading', expects: 'heading' };
  const part = below || (isAbove ? partOf(line, values) : undefined);
  return { became: part ?? 'furniture of the page', expects: '' };
}

function isPartOfTitle(line: string, values: ReadonlyMap<string, string>): boolean {
  return [...values].some(
    ([value, name]) => name === 'title' && value !== line && value.includes(line),
  );
}

/** What stands around a name: `The Mayor:`, `Written answer from …`. */
const FRAME = /^Written (?:answer|response) from | ?:$/g;

/** A value may stand on several lines, as a title, or several on one, as those who were asked. */
function partOf(line: string, values: ReadonlyMap<string, string>): string | undefined {
  if (line.length < SHORTEST_PART) return undefined;
  const found = [...values].filter(([value]) => value.includes(line) || line.includes(value));
  // A name with the role says more than the name.
  return found.toSorted(([a], [b]) => b.length - a.length)[0]?.[1];
}

const SHORTEST_PART = 4;

/**
 * The values that the entry took over as they stand.
 * @param isBehind whether the words have begun: then a name answers, above them it is asked.
 */
function valuesOf(facts: Question, isBehind: boolean): Map<string, string> {
  const { title, session, askedOf, answers } = facts;
  // Where this site has another value, the raw text has its own.
  const recorded = (key: 'meeting' | 'askedBy' | 'organisation' | 'category') => {
    const corrected = facts.corrected?.find((one) => one.key === key);
    return corrected ? corrected.recorded : facts[key];
  };
  const answered = (answers ?? []).map(({ answeredBy }) => [answeredBy, 'answered by'] as const);
  const named: readonly (readonly [string | undefined, string])[] = [
    ...(isBehind ? [] : answered),
    ...(askedOf ?? []).map((one) => [one, 'asked of'] as const),
    [recorded('category'), 'category'],
    [recorded('organisation'), 'organisation'],
    [recorded('askedBy'), 'asked by'],
    [session, 'session'],
    [recorded('meeting'), 'meeting'],
    [title, 'title'],
    ...(isBehind ? answered : []),
  ];
  return new Map(named.flatMap(([text, name]) => (text === undefined ? [] : [[seen(text), name]])));
}

interface FoundWords {
  readonly words: Words;
  /** Whether the line holds more than these words. */
  readonly several: boolean;
  /** The place of the words that may follow. */
  readonly next: number;
}

/** How far ahead words are looked for: an answer of another file may stand between. */
const AHEAD = 400;

function findWords(words: readonly Words[], next: number, line: string): FoundWords | undefined {
  const bare = line.replace(/^[-•·] /, '');
  // A heading or label may read like a paragraph far below it.
  const ahead = HEADING.test(line) || isLabel(line) ? 1 : AHEAD;
  for (let at = next; at < Math.min(words.length, next + ahead); at += 1) {
    const one = words[at];
    if (one && (one.text === line || one.text === bare)) {
      return { words: one, several: false, next: at + 1 };
    }
  }
  const inside = words[next];
  if (!inside || line.length <= inside.text.length || !line.includes(inside.text)) return undefined;
  let end = next + 1;
  while (end < words.length && line.includes(words[end]?.text ?? line)) end += 1;
  return { words: inside, several: true, next: end };
}

function wordsOf({ id, heading, children }: Section): Words[] {
  const name = id === 'question' || id === 'answer' ? id : heading.toLowerCase();
  return children.flatMap((child, index) => {
    const [anchor, became] = [`${id}-p${index + 1}`, `${name}, ${index + 1}`];
    const texts = child.tagName === 'ul' ? child.children.filter(isElement) : [child];
    return texts.map((one) => ({ text: seen(textOf(one)), became, anchor }));
  });
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
