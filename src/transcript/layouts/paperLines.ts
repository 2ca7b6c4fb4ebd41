import { officePattern } from '../../record/officePattern.ts';
import { parseReference } from '../../record/reference.ts';
import { isPersonLine } from '../isPersonLine.ts';
import { mayBeThing } from '../isThing.ts';
import { printedState } from '../printedState.ts';
import type { SourceLine } from '../sourceLines.ts';
import type { Token } from '../tokens.ts';
import { isPaperFurniture } from './isPaperFurniture.ts';
import { spokenHeading } from './spokenHeading.ts';

/** What a line of a paper looks like, by itself. */
export type PaperLine = { readonly line: SourceLine } & (
  | { readonly type: 'furniture' }
  | { readonly type: 'number'; readonly reference: string }
  | { readonly type: 'spoken-heading'; readonly reference: string; readonly title: string }
  | { readonly type: 'answer-for'; readonly title: string }
  | { readonly type: 'updated'; readonly date: string }
  | { readonly type: 'state' }
  | { readonly type: 'person'; readonly name: string }
  | { readonly type: 'attachment' }
  | { readonly type: 'words' }
);

const LABELLED =
  /^(?:(?:Question|MQT?) )?(?:No|Number|Reference(?: N(?:o|umber))?|Ref)\.? ?:? ?(.+)$/i;
const BARE = /^(?:MQT? ?|Q ?)?\d{1,5} ?\/ ?\d{1,5}(?: \(Oral\))?$/i;
/** A number of which digits were lost, so that none is left. */
const CUT = /^Question N(?:o|umber)\.? ?: ?(?:\d{0,5} ?\/|\d{4,5})$/i;
const STATE = new RegExp(
  `^(?:${printedState.oral}|[[(]?${printedState.withdrawn})\\.?[\\])]?$`,
  'i',
);
const UPDATED = /^Last updated ?:? ?(.+)$/i;
const OFFICE = new RegExp(
  `^(?:[Tt]he (?:(?:Deputy )?Mayor(?: of London)?|${officePattern.speaking})|Mayor of London)$`,
);
/** What may stand before the name of who asks or answers. */
const NAMED =
  /^(?:(?:(?:Written )?(?:answer|response|reply) (?:from|by)|(?:Asked|Question|Answered) by(?: ?:)?|(?:Answer|Response|Reply) ?:) )/i;

/** Behind a mere label a place may stand as well: `Answer: Pell Road`. */
const ANSWER = /^(?:Answer|Response|Reply) ?:/i;

/** Tells what each line of a paper looks like. */
export function paperLines(tokens: readonly Token[]): PaperLine[] {
  return tokens.map(({ type, line }, index) => {
    if (type === 'attachment') return { type, line };
    const above = tokens[index - 1]?.line.words ?? '';
    const year = BROKEN.test(above) && YEAR.test(line.words);
    if (year) return { type: 'furniture', line };
    if (BARE_MAYOR.test(line.words) && ASKED.test(above))
      return { type: 'person', name: line.words, line };
    const below = tokens[index + 1]?.line.words ?? '';
    const one = paperLine(line, () => wordsBelow(tokens, index));
    const isBroken = one.type === 'number' && BROKEN.test(line.words) && YEAR.test(below);
    return isBroken ? { ...one, reference: `${one.reference} ${below}` } : one;
  });
}

/** A number that the end of its line breaks, and what is left of it on the next. */
const BROKEN = /^Question N(?:o|umber)\.? ?: ?\d{1,5} ?\/$/i;
const YEAR = /^\d{1,5}(?: \(Oral\))?$/i;

/** Who answers, where a question ends above. */
const BARE_MAYOR = /^(?:(?:THE )?MAYOR|Mayor)$/;
const ASKED = /\?[”"’')\]]{0,2}$/;

/** The lines below another, without the end of a page. */
function wordsBelow(tokens: readonly Token[], index: number): string[] {
  const below = tokens.slice(index + 1, index + 1 + NEAR).map(({ line }) => line.words);
  return below.filter((words) => !isPaperFurniture(words));
}

const NEAR = 5;

function paperLine(line: SourceLine, below: () => readonly string[]): PaperLine {
  const { words } = line;
  if (isPaperFurniture(words)) return { type: 'furniture', line };
  const heading = /^(?:\d|Question|MQ)/.test(words) ? spokenHeading(words, below()) : undefined;
  if (heading) return { type: 'spoken-heading', ...heading, line };
  const labelled = LABELLED.exec(words)?.[1] ?? '';
  const number = BARE.test(words) ? words : labelled;
  if (CUT.test(words) || (number && parseReference(number)))
    return { type: 'number', reference: number, line };
  if (words.startsWith('Answer for ')) {
    return { type: 'answer-for', title: words.slice('Answer for '.length), line };
  }
  const date = UPDATED.exec(words)?.[1];
  if (date) return { type: 'updated', date, line };
  if (STATE.test(words)) return { type: 'state', line };
  const name = words.replace(NAMED, '').replace(/ ?:$/, '');
  const [bare = ''] = name.split(/ \(|, /, 1);
  const isName = isPersonLine(name) && !(ANSWER.test(words) && mayBeThing(bare));
  if (OFFICE.test(name) || isName || /^Mayor ?:$/.test(words))
    return { type: 'person', name, line };
  return { type: 'words', line };
}
