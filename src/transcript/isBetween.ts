import { isFurniture } from './isFurniture.ts';

/** A rule, a page break, a mark alone. */
const RULE = /^(?:[-=_*~#]{3,}|\f|[-–—*•·_=~#])$/;
/** What question pages have at their foot. */
const FOOT =
  /^(?:No comments?|Comments?|\d+ comments?|(?:Add|Leave|Post) (?:a|your) comment|Back to [\p{L} ]{1,40}|Top of page|Share(?: this(?: page)?)?(?: (?:on|via) [\p{L} ]{1,20})?|Tweet(?: this)?|Print(?: this(?: page)?)?|Email this(?: page)?|Was this page (?:helpful|useful)\?|Follow us|Cookies|Cookie (?:policy|settings|preferences)|Privacy(?: policy| notice)?|Terms (?:and|&) conditions|Accessibility(?: statement)?|Contact us|Site map|Sitemap|©.*|Copyright .*) ?:?$/iu;

const ACCESSIBLE =
  /^(?:Need a document on this page in an accessible format|If you use assistive technology)\b/i;

/** Whether a line at the end of a record is none of its words, but stands between it and the next. */
export function isBetween(words: string): boolean {
  return RULE.test(words) || isFurniture(words) || FOOT.test(words) || ACCESSIBLE.test(words);
}
