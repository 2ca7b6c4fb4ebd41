import { parseReference } from '../../record/reference.ts';
import { hasOffice } from '../hasOffice.ts';
import { isMember } from '../isMember.ts';
import { isPersonLine } from '../isPersonLine.ts';
import { splitTurn } from '../splitTurn.ts';
import { isAboveQuestion } from './isAboveQuestion.ts';

const NUMBER = '(?:Question (?:No[.:]? ?)?|MQT? ?)?(\\d{4} ?/ ?\\d{3,5}|\\d{3} ?/ ?\\d{4})';
const DASHED = new RegExp(`^${NUMBER} ?[-–—] ?(\\S.*)$`);
const COLONED = new RegExp(`^${NUMBER} ?: ?(\\S.*)$`);
const ALONE = /^Question (\d{4} ?\/ ?\d{3,5})$/;
const NOBODY: ReadonlySet<string> = new Set();

/** The heading of a question in a transcript; without words where its title stands on the next line. */
export interface SpokenHeading {
  readonly reference: string;
  readonly title: string;
}

/**
 * Reads `2018/0171 - Lamp posts`. With a colon, or with the title below, it may be cited as well:
 * then it is a heading only above the member who asks.
 * @param below the next lines. The head of a page may stand between the title and who asks.
 */
export function spokenHeading(
  words: string,
  [below = '', ...further]: readonly string[],
): SpokenHeading | undefined {
  const found =
    DASHED.exec(words) ??
    onlyIf(COLONED.exec(words), () => isAsker(below)) ??
    onlyIf(ALONE.exec(words), () => isTitle(below, further));
  const [, reference = '', title = ''] = found ?? [];
  return parseReference(reference) === undefined ? undefined : { reference, title };
}

function onlyIf<T>(found: T | null, isSure: () => boolean): T | undefined {
  return found !== null && isSure() ? found : undefined;
}

/** Whether a line is the title of the question of who asks below it, where `Vale Pell Park` is no name. */
function isTitle(words: string, below: readonly string[]): boolean {
  if (/[.?!:]$/.test(words) || isAboveQuestion(words)) return false;
  return below.slice(0, 2).some(isAsker) && (!isAsker(words) || isAsker(below[0] ?? ''));
}

/** Whether a line is the name of a member, or begins with it. */
function isAsker(words: string): boolean {
  if (isPersonLine(words)) return !hasOffice(words);
  const { speaker } = splitTurn(words, NOBODY);
  return speaker !== undefined && isMember(speaker);
}
