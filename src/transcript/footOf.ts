import { closesPaper } from './closesPaper.ts';
import { isFurniture } from './isFurniture.ts';
import type { SourceLine } from './sourceLines.ts';
import type { Token } from './tokens.ts';
import { INVENTED_MARK } from './Transcript.ts';

/** A rule, a page break, a mark alone. */
const RULE = /^(?:[-=_*~#]{3,}|\f|[-–—*•·_=~#])$/;
const SOCIAL = 'Facebook|Twitter|X|LinkedIn|E-?mail|WhatsApp|Instagram|YouTube|Print|Copy link';
/** What a question page says of itself at its foot, and no answer does. */
const OF_PAGE = new RegExp(
  `^(?:${[
    `Share(?: this(?: page)?)?(?: (?:on|via) [\\p{L} ]{1,20})?`,
    `Share this page(?: on| via)?:?(?: (?:${SOCIAL}))+`,
    '(?:Tweet|Print|Email) this(?: page)?',
    'Was this page (?:helpful|useful)\\?(?: Yes No)?',
    'Report a problem with this page',
    '(?:Sign up (?:for|to)|Subscribe to) (?:our|the) newsletters?',
    'Back to (?:the )?(?:top|table of contents)(?: of (?:the )?page)?',
    'Top of page',
    'Need this page in (?:another|a different|an accessible|an alternative) format\\??',
    'Need a document on this page in an accessible format\\??.*',
  ].join('|')}) ?:?$`,
  'iu',
);
/** What else stands there. */
const FOOT =
  /^(?:No comments?|Comments?|\d+ comments?|(?:Add|Leave|Post) (?:a|your) comment|Back to [\p{L} ]{1,40}|Tweet|Print|Follow us(?: on [\p{L} ]{1,30})?|Cookies|Cookie (?:policy|settings|preferences)|Privacy(?: policy| notice)?|Terms (?:and|&) conditions|Accessibility(?: statement)?|Contact us|Site map|Sitemap|Related (?:documents|links|questions)|If you use assistive technology\b.*|It will also help us if you tell us which assistive technology\b.*|©.*|Copyright .*) ?:?$/iu;
const TAGS = /^Tags ?: ?[\p{L}\p{N} ,&'’-]{1,200}$/iu;

const FILE = /\.(?:pdf|docx?|xlsx?|csv|pptx?|odt|ods|rtf|zip)(?: ?\([^()]*\))?$/i;
const LONGEST_TITLE = 150;

/** What heads a list at the foot of a page, and what stands below each; without its head, each may be an answer. */
const LISTS: readonly { head: RegExp; holds: (below: readonly SourceLine[]) => boolean }[] = [
  { head: /^Was this page (?:helpful|useful)\?$/i, holds: all(/^(?:Yes|No)$/i) },
  {
    head: /^(?:Share(?: this(?: page)?)?|Follow us(?: on social media)?) ?:?$/i,
    holds: all(new RegExp(`^(?:${SOCIAL})$`, 'i')),
  },
  {
    head: /^Related links ?:?$/i,
    holds: all(/^(?:Find an answer|Mayor['’]s Question Time|Questions to the Mayor)$/i),
  },
  {
    head: /^(?:Related questions|You may also (?:like|be interested in)) ?:?$/i,
    holds: all(new RegExp(`^.{1,${LONGEST_TITLE}}(?<![.!:;,])$`)),
  },
  { head: /^References$/, holds: isLinkList },
];
const LONGEST_LIST = 40;

/**
 * The lines at the end of a record that are none of its words, but stand between it and the next:
 * rules, further marks, and the foot of a page. The names of files are words, whatever stands around them.
 * @param isAround tells which words stand at the head or foot of each page of a paper.
 */
export function footOf(
  record: readonly Token[],
  isAround: (words: string) => boolean,
): ReadonlySet<SourceLine> {
  const end = looseFoot(record);
  const foot = new Set<SourceLine>();
  for (const { line } of record.slice(end)) if (!FILE.test(line.words)) foot.add(line);
  let list: SourceLine[] = [];
  // The first line of a record is its own.
  for (let index = end - 1; index > 0; index -= 1) {
    const [above, token] = [record[index - 1], record[index]];
    if (!token) break;
    const { type, line } = token;
    const isNone = isFoot(line.words) || closes(line, above) || isAround(line.words);
    if ((type !== 'words' && type !== 'meeting') || list.length > LONGEST_LIST) break;
    if (list.length > 0 && headsList(line, list)) {
      for (const one of [line, ...list]) foot.add(one);
      list = [];
    } else if (list.length > 0 || !(isNone || FILE.test(line.words))) list.push(line);
    else if (!FILE.test(line.words)) foot.add(line);
  }
  return foot;
}

/** Whether a line that stands apart from the words above speaks of the paper. */
function closes(line: SourceLine, above: Token | undefined): boolean {
  const isApart = line.gap > 0 || isFoot(above?.line.words ?? '');
  return isApart && closesPaper(line.words);
}

/**
 * Where a foot begins that has lines of other sites in it: with two lines together that no answer has,
 * and below them nothing but words that are no sentences, or the form for documents.
 */
function looseFoot(record: readonly Token[]): number {
  const { length } = record;
  const tail = record.slice(Math.max(1, length - LONGEST_LIST));
  const first = length - tail.length;
  const last = tail.findLastIndex(({ type }) => type !== 'words' && type !== 'meeting');
  const form = tail.findIndex(({ line }) => ACCESSIBLE.test(line.words));
  const lines = tail.slice(0, form < 0 ? undefined : form + 1).map(({ line }) => line);
  const sentence = lines.findLastIndex(({ words }) => !isFoot(words) && !isFragment(words));
  for (let index = Math.max(last, sentence) + 1; index < lines.length; index += 1) {
    const [line, next] = [lines[index], lines[index + 1]];
    if (!line || !isFoot(line.words)) continue;
    if (index === form) return first + index;
    if (!next || !(isFoot(next.words) || headsList(line, [next]))) continue;
    if (OF_PAGE.test(line.words) || OF_PAGE.test(next.words)) return first + index;
  }
  return length;
}

const ACCESSIBLE = /^Need a document on this page in an accessible format\b/i;

function isFragment(words: string): boolean {
  return words.length <= LONGEST_FRAGMENT && !/[.?!:;,]$/.test(words);
}

const LONGEST_FRAGMENT = 60;

function isFoot(words: string): boolean {
  const isKnown = [RULE, OF_PAGE, FOOT, TAGS].some((one) => one.test(words));
  return isKnown || isFurniture(words) || words === INVENTED_MARK;
}

function headsList({ words }: SourceLine, below: readonly SourceLine[]): boolean {
  return LISTS.some(({ head, holds }) => head.test(words) && holds(below));
}

function all(item: RegExp): (below: readonly SourceLine[]) => boolean {
  return (below) => below.every(({ words }) => item.test(words));
}

/**
 * The addresses that a text browser prints below a page, to be told from the notes of a letter: among
 * them stand a place on a page and the front pages of sites.
 */
function isLinkList(below: readonly SourceLine[]): boolean {
  const isAddress = all(/^(?:\d{1,3}\. [a-z]+:\S+|(?:Visible|Hidden) links ?:?)$/i);
  return isAddress(below) && below.some(({ words }) => /#|:\/\/[^/]+\/?$/.test(words));
}
