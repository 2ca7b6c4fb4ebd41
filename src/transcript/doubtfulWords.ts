import { officePattern } from '../record/officePattern.ts';
import type { Doubt, Field, ParsedRecord } from './ParsedRecord.ts';
import { isCited } from './parting/isCited.ts';
import { sentenceEnd } from './parting/sentenceEnd.ts';
import { personPattern } from './personPattern.ts';
import { printedState } from './printedState.ts';
import type { SourceLine } from './sourceLines.ts';
import { splitTurn } from './splitTurn.ts';

const NUMBER = /Question N(?:o|umber)\.? ?(?:: ?|(?=\d))(?:\d{1,5} ?\/ ?\d{0,5})?/gi;
/** Labels of records as they are printed, none of which stands in a sentence. */
const LABEL =
  /(?<![\p{L}\p{N}])(?:Session [Dd]ate|Meeting [Dd]ate|Question [Bb]y|Asked [Oo]f|Answered [Bb]y|Reference|Last updated)\u00a0? ?:(?= ?[\p{Lu}\d])/u;
const TURN =
  /(?<=[^\p{L}(’'-][’'-]?)\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,4} \([^()]{0,80}\):(?= |$)/gu;
const { oral, withdrawn, promise } = printedState;
const STATE = new RegExp(`(?:${oral}|${withdrawn}|${promise})`, 'i');
/** Punctuation, an honour, a number or a state, and nothing else. */
const NOTHING = [
  /^[^\p{L}\p{N}]*$/u,
  /^\d[\d .,]*$/,
  new RegExp(`^${personPattern.debris}$`, 'u'),
  new RegExp(`^${STATE.source}\\.?$`, 'i'),
];
const RUN_ON = new RegExp(`${sentenceEnd}(?=[\\p{Lu}\\d“])`, 'u');
const LONGEST_TITLE = 120;

/**
 * What may have gone wrong in a record whose every line has its place: a label or the turn of another
 * within a text, which would be a record or a speech swallowed; a title or an asker that is none.
 * @param paper whether it stands among others, whose words may have run into its title.
 */
export function doubtfulWords(record: ParsedRecord, paper: boolean): Doubt[] {
  const { title, askedBy } = record.fields;
  const texts = [...record.question, ...record.answers.flatMap(({ lines }) => lines)];
  return [
    ...doubtfulField(
      title,
      'title',
      isNothing(title) || (paper && (isRunOn(title) || isAnswerRunOn(record))),
    ),
    ...doubtfulField(askedBy, 'asker', isNothing(askedBy)),
    ...texts.flatMap(doubtfulLine),
  ];
}

function doubtfulField(field: Field | undefined, what: 'title' | 'asker', doubt: boolean): Doubt[] {
  if (!field || !doubt) return [];
  const message = `“${field.value.slice(0, 60)}” was taken for the ${what}`;
  return [{ rule: `doubtful-${what}`, line: field.line, message }];
}

function isNothing(field: Field | undefined): boolean {
  return field !== undefined && NOTHING.some((pattern) => pattern.test(field.value));
}

function isRunOn(field: Field | undefined): boolean {
  const words = field?.value ?? '';
  return words.length > LONGEST_TITLE || [RUN_ON, STATE, LABEL].some((one) => one.test(words));
}

/** On one line with its number, `The Mayor They are high Bins` is an answer with the title behind it. */
function isAnswerRunOn({ fields: { title, reference } }: ParsedRecord): boolean {
  return (
    title !== undefined &&
    title.line.number === reference?.line.number &&
    title.value.startsWith(`${officePattern.mayor} `)
  );
}

function doubtfulLine(line: SourceLine): Doubt[] {
  const { words } = line;
  const number = [...words.matchAll(NUMBER)].find(({ index, 0: found }) => {
    return !isCited(words, index, index + found.length);
  });
  const label = number ?? LABEL.exec(words);
  // Few lines have what ends a name with its office; the others need not be taken apart.
  const text = words.includes('):') ? splitTurn(words, new Set()).text : '';
  const turn = [...text.matchAll(TURN)].find(({ index }) => {
    return splitTurn(text.slice(index, index + 200), new Set()).speaker !== undefined;
  });
  return [
    ...(label ? [told('label-in-text', line, label)] : []),
    ...(turn ? [told('turn-in-text', line, turn)] : []),
  ];
}

function told(
  rule: 'label-in-text' | 'turn-in-text',
  line: SourceLine,
  { index, input }: RegExpExecArray,
): Doubt {
  return { rule, line, message: `“${input.slice(index, index + 60)}” appears within the text` };
}
