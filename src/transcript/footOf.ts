import { isFurniture } from './isFurniture.ts';
import type { SourceLine } from './sourceLines.ts';
import type { Token } from './tokens.ts';
import { INVENTED_MARK } from './Transcript.ts';

/** A rule, a page break, a mark alone. */
const RULE = /^(?:[-=_*~#]{3,}|\f|[-–—*•·_=~#])$/;
/** What question pages have at their foot. */
const FOOT =
  /^(?:No comments?|Comments?|\d+ comments?|(?:Add|Leave|Post) (?:a|your) comment|Back to [\p{L} ]{1,40}|Top of page|Share(?: this(?: page)?)?(?: (?:on|via) [\p{L} ]{1,20})?|Tweet(?: this)?|Print(?: this(?: page)?)?|Email this(?: page)?|Was this page (?:helpful|useful)\?|Report a problem with this page|Sign up (?:for|to) (?:our|the) newsletters?|Follow us(?: on [\p{L} ]{1,30})?|Cookies|Cookie (?:policy|settings|preferences)|Privacy(?: policy| notice)?|Terms (?:and|&) conditions|Accessibility(?: statement)?|Contact us|Site map|Sitemap|Related (?:documents|links|questions)|©.*|Copyright .*) ?:?$/iu;
const TAGS = /^Tags ?: ?[\p{L}\p{N} ,&'’-]{1,200}$/iu;
const ACCESSIBLE =
  /^(?:Need a document on this page in an accessible format|If you use assistive technology|It will also help us if you tell us which assistive technology)\b/i;

const FILE = /\.(?:pdf|docx?|xlsx?|csv|pptx?|odt|ods|rtf|zip)(?: ?\(.*\))?$/i;
const LONGEST_TITLE = 150;

/** What heads a list at the foot of a page, and what stands below each; without its head, each may be an answer. */
const LISTS: readonly { head: RegExp; holds: (below: readonly SourceLine[]) => boolean }[] = [
  { head: /^Was this page (?:helpful|useful)\?$/i, holds: all(/^(?:Yes|No)$/i) },
  {
    head: /^(?:Share(?: this(?: page)?)?|Follow us(?: on social media)?) ?:?$/i,
    holds: all(/^(?:Facebook|Twitter|X|LinkedIn|E-?mail|WhatsApp|Instagram|YouTube|Print)$/i),
  },
  {
    head: /^Related links ?:?$/i,
    holds: all(/^(?:Find an answer|Mayor['’]s Question Time|Questions to the Mayor)$/i),
  },
  {
    head: /^Related questions ?:?$/i,
    holds: all(new RegExp(`^.{1,${LONGEST_TITLE}}(?<![.!:;,])$`)),
  },
  { head: /^References$/, holds: isLinkList },
];
const LONGEST_LIST = 40;

/**
 * The lines at the end of a record that are none of its words, but stand between it and the next:
 * rules, further marks, and the foot of a page. The names of files are words, whatever stands around them.
 */
export function footOf(record: readonly Token[]): ReadonlySet<SourceLine> {
  const foot = new Set<SourceLine>();
  let list: SourceLine[] = [];
  // The first line of a record is its own.
  for (const { type, line } of record.slice(1).reverse()) {
    if ((type !== 'words' && type !== 'meeting') || list.length > LONGEST_LIST) break;
    if (list.length > 0 && headsList(line, list)) {
      for (const one of [line, ...list]) foot.add(one);
      list = [];
    } else if (list.length > 0 || !(isFoot(line.words) || FILE.test(line.words))) list.push(line);
    else if (!FILE.test(line.words)) foot.add(line);
  }
  return foot;
}

function isFoot(words: string): boolean {
  const isKnown = [RULE, FOOT, TAGS, ACCESSIBLE].some((one) => one.test(words));
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
  const isAddress = all(/^\d{1,3}\. [a-z]+:\S+$/);
  return isAddress(below) && below.some(({ words }) => /#|:\/\/[^/]+\/?$/.test(words));
}
