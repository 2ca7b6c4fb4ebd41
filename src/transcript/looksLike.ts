import { foreignFormat } from './foreignFormat.ts';
import { problem, type Problem, type Rule } from './problem.ts';
import type { SourceLine } from './sourceLines.ts';

/** How many lines are looked at: what a file is shows at its top. */
const TOP = 60;

interface Kind {
  readonly rule: Rule;
  readonly message: string;
  readonly evidence: RegExp;
}

const HTML: Kind = {
  rule: 'html-file',
  message: 'this is the HTML of a page, not its text',
  evidence: /<!doctype html|<(?:html|head|body|div|table|meta|script)\b/i,
};

const OTHER_SITE: Kind = {
  rule: 'theyworkforyou-page',
  message: 'this looks like a page from TheyWorkForYou',
  evidence: /theyworkforyou|^\(?Citation: |^Link to this speech\b/i,
};

/** `Thursday, 17 October 2019`, below the name of the Assembly or at the very top. */
const DAY_LIST: Kind = {
  rule: 'theyworkforyou-page',
  message: 'this looks like TheyWorkForYou’s list of all the questions for one day',
  evidence: /^\p{Lu}[a-z]{2,5}day,? \d{1,2} \p{Lu}[a-z]+ \d{4}$/u,
};

const FOI: Kind = {
  rule: 'foi-answer',
  message: 'this looks like an answer to a request for information (FOI), not a record',
  evidence:
    /\bFreedom of Information (?:Act|request)|\bEnvironmental Information Regulations|\b(?:FOI|EIR) (?:request|ref)|\bMGLA ?\d{6}/i,
};

const LIST: Kind = {
  rule: 'search-results',
  message: 'this looks like a list of search results, not a record',
  evidence: /^Search questions$|^(?:[-•·*] ?)?Meeting date ?:/i,
};

const MINUTES: Kind = {
  rule: 'minutes',
  message: 'this looks like minutes or an agenda, not a record of questions',
  evidence:
    /^(?:Draft )?(?:Minutes|Agenda)\b|\bminutes of the (?:meeting|previous)|^(?:\d{1,2}\.? ?)?(?:Apologies for absence|Declarations of interests?|Date of next meeting)/i,
};

const KINDS: readonly Kind[] = [HTML, OTHER_SITE, LIST, FOI, MINUTES];

/**
 * What a file is that has the labels of records and is none, told by evidence that no record has: it
 * may quote any tag, name or label, but not at its top, nor without a question.
 */
export function looksLikeNoRecord(file: string, lines: readonly SourceLine[]): Problem | undefined {
  const format = foreignFormat(file, lines);
  if (format) return format;
  const top = lines.slice(0, 7).map(({ words }) => words);
  const has = (pattern: RegExp) => lines.slice(0, TOP).some(({ words }) => pattern.test(words));
  const isOther = top.some((words) => words.length < 80 && /theyworkforyou/i.test(words));
  if (isOther) return show(OTHER_SITE, file, lines);
  const isHeaded = lines.some(({ words }) => /^(?:Question|Answer)$/i.test(words));
  const isPage = isHeaded || lines.some(({ words }) => /^Skip to (?:main )?content$/i.test(words));
  // A page of a question has `Meeting:` or `Session date:`, and the old one its values on their lines.
  const isItem = has(/^(?:[-•·*] ?)?Meeting date ?:/i) && !isHeaded;
  const isList = isItem || (has(/^Search questions$/i) && !isPage);
  if (isList && has(/^(?:[-•·*] ?)?Reference ?:(?: ?\d|$)/i)) return show(LIST, file, lines);
  const isMinutes = top.some((words) => /^(?:Draft )?(?:Minutes|Agenda)$/i.test(words));
  const meets = has(/^(?:Present|Apologies|Declarations|In attendance)\b/i);
  return isMinutes && meets ? show(MINUTES, file, lines) : undefined;
}

/** What a file without records looks like, with what to do about it. */
export function looksLike(file: string, lines: readonly SourceLine[]): Problem {
  for (const kind of KINDS) {
    const found = show(kind, file, lines);
    if (found) return found;
  }
  const list = isDayList(lines) ? show(DAY_LIST, file, lines) : undefined;
  if (list) return list;
  return problem(
    'unknown-layout',
    { file, line: lines[0]?.number ?? 1 },
    'no layout that can be read',
  );
}

/** Questions without their askers, the longer ones cut with dots, below a day at the top. */
function isDayList(lines: readonly SourceLine[]): boolean {
  const day = lines.findIndex(({ words }) => DAY_LIST.evidence.test(words));
  const texts = lines.slice(day + 1, TOP).filter(({ words }) => /(?:\?|\.\.\.|…)$/.test(words));
  return day >= 0 && day < 7 && texts.length > 1;
}

function show(kind: Kind, file: string, lines: readonly SourceLine[]): Problem | undefined {
  const first = lines.slice(0, TOP).find(({ words }) => kind.evidence.test(words.slice(0, 500)));
  if (!first) return undefined;
  return problem(kind.rule, { file, line: first.number }, kind.message);
}
