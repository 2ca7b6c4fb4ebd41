import { problem, type Problem, type Rule } from './problem.ts';
import type { SourceLine } from './sourceLines.ts';

/** How many lines are looked at: what a file is shows at its top. */
const TOP = 60;

interface Kind {
  readonly rule: Rule;
  readonly message: string;
  readonly evidence: RegExp;
  /** How many lines must show it. */
  readonly lines: number;
}

const HTML: Kind = {
  rule: 'html-file',
  message: 'this is the HTML of a page, not its text',
  evidence: /<!doctype html|<(?:html|head|body|div|table|meta|script)\b/i,
  lines: 1,
};

const KINDS: readonly Kind[] = [
  HTML,
  {
    rule: 'theyworkforyou-page',
    message: 'this looks like a page of TheyWorkForYou',
    evidence: /theyworkforyou/i,
    lines: 1,
  },
  {
    rule: 'search-results',
    message: 'this looks like a list of search results, not a record',
    evidence: /^Search questions$|^(?:[-•·*] ?)?Meeting date ?:/i,
    lines: 2,
  },
  {
    rule: 'minutes',
    message: 'this looks like minutes or an agenda, not a record of questions',
    evidence:
      /^(?:Draft )?(?:Minutes|Agenda)\b|\bminutes of the (?:meeting|previous)|^\d*\.? ?(?:Apologies for absence|Declarations of interests?|Date of next meeting)/i,
    lines: 1,
  },
];

/**
 * Whether a file is HTML by its first line: refused even where its text has the labels of a record.
 * A record may quote any tag, so nothing further down tells that.
 */
export function looksLikeHtml(file: string, lines: readonly SourceLine[]): Problem | undefined {
  const isHtml = /^<(?:!doctype html|html)\b/i.test(lines[0]?.words ?? '');
  return isHtml ? show(HTML, file, lines) : undefined;
}

/** What a file without records looks like, with what to do about it. */
export function looksLike(file: string, lines: readonly SourceLine[]): Problem {
  for (const kind of KINDS) {
    const found = show(kind, file, lines);
    if (found) return found;
  }
  return problem(
    'unknown-layout',
    { file, line: lines[0]?.number ?? 1 },
    'no layout that can be read',
  );
}

function show(kind: Kind, file: string, lines: readonly SourceLine[]): Problem | undefined {
  const showing = lines
    .slice(0, TOP)
    .filter(({ words }) => kind.evidence.test(words.slice(0, 500)));
  const [first] = showing;
  if (!first || showing.length < kind.lines) return undefined;
  return problem(kind.rule, { file, line: first.number }, kind.message);
}
