import { isThing } from '../isThing.ts';
import { personPattern } from '../personPattern.ts';
import { cutTitle } from './cutTitle.ts';
import { isCited } from './isCited.ts';
import { nameFollows } from './nameFollows.ts';
import { questionOpeners } from './questionOpeners.ts';

const NUMBER =
  /(?<![\p{L}\p{N}/.])(?:(?:(?:Question|QUESTION) (?:[Nn]o|NO|[Nn]umber|NUMBER)\.? ?:? ?|(?:Reference )?(?:No|Number)\.? ?: ?|MQT? ?)?\d{1,5} ?\/ ?\d{1,5}(?: \(Oral\))?|(?:Question|QUESTION) (?:No|NO|Number|NUMBER)\.? ?: ?(?:\d{0,5} ?\/|\d{4,5}))(?![\d/])/gu;
/** A number that says of itself that it is one. */
const LABELLED = /^(?:Question|Reference|No|Number)/i;
const LABEL_ABOVE = /(?:^| )Question N(?:o|umber)\.? ?:?$/i;
const { titles, word, honours } = personPattern;
/** A bare number can only stand behind a title, which has no sentence in it. */
const TITLE = /^\p{Lu}[^.?!:;,]{1,150}$/u;
/** A name that its honours end, or two words, or three of which the third may begin the question. */
const NAME = new RegExp(`^(${titles}${word} ${word})( ${word})?(${honours}) (?=\\S)`, 'u');

/**
 * The numbers on a line that begin a question: with their label where a title stands before them, or
 * at the line’s beginning; bare where a title stands before and a name behind them.
 * @param above the line above, at whose end the label may stand.
 */
export function openingNumbers(words: string, above = ''): RegExpExecArray[] {
  if (!words.includes('/')) return [];
  let from = 0;
  return [...words.matchAll(NUMBER)].filter((number) => {
    const isBelowLabel = number.index === 0 && LABEL_ABOVE.test(above);
    const opens = isBelowLabel || opensQuestion(words, number, from);
    if (opens) from = number.index + number[0].length;
    return opens;
  });
}

function opensQuestion(words: string, number: RegExpExecArray, from: number): boolean {
  const isLabelled = LABELLED.test(number[0]);
  if (number[0] === words) return isLabelled;
  const end = number.index + number[0].length;
  const before = words.slice(Math.max(from, number.index - 600), number.index).trim();
  const behind = words.slice(end, end + 200).trim();
  if (isCited(words, number.index, end)) return false;
  if (!isLabelled) return opensBare(before, behind);
  // What goes on in the same sentence speaks of a number; a dash heads a question of a transcript.
  if (/^[\p{Ll},;.)&–—-]/u.test(behind)) return false;
  const { title } = cutTitle(before, words.slice(end));
  return before === '' || /^[^\p{Ll}]/u.test(title) || (title === '' && nameFollows(words, end));
}

/** A bare number stands between a title and a name, and the question begins with one of its words. */
function opensBare(before: string, behind: string): boolean {
  const [name, , third = ''] = TITLE.test(before) ? (NAME.exec(behind) ?? []) : [];
  if (name === undefined || isThing(name.trim())) return false;
  const [next = ''] = behind.slice(name.length).split(' ', 1);
  return questionOpeners.has(third.trim()) || questionOpeners.has(next);
}
