import { tagsOf, type Tag } from './tagsOf.ts';

/** Elements without an end tag, and `p`, whose end may be left out: none of them ends another. */
const LOOSE: ReadonlySet<string> = new Set(
  'p area base br col embed hr image img input link meta param source track wbr'.split(' '),
);
/** Those in which a main part reads as it would by itself. */
const AROUND: ReadonlySet<string> = new Set(
  'html body div section article header aside'.split(' '),
);
const MAIN: ReadonlySet<string> = new Set('div main section article'.split(' '));
/** Those of which none stands in another: a second one would end the first. */
const SINGLE = /^(?:a|nobr|button|form|option|h[1-6])$/;
const TABLE: ReadonlySet<string> = new Set('table thead tbody tfoot tr colgroup'.split(' '));
const IN_TABLE: ReadonlySet<string> = new Set(
  'caption colgroup col thead tbody tfoot tr td th script style'.split(' '),
);
const ROLE = /\srole\s*=\s*["']?main\b/i;

/**
 * The HTML of a page’s main part alone, with the links in which the page says its own address: most of a page is menus
 * and scripts, and to build a tree of them takes longer than all else. It reads as it does in the whole page, for it is
 * given only where every element before and in it ends where its own end tag stands; undefined for any other page.
 */
export function mainPart(html: string): string | undefined {
  const isMain = ROLE.test(html) ? hasRole(html) : (tag: Tag) => tag.name === 'main';
  const open: string[] = [];
  const links: string[] = [];
  let main: { readonly from: number; readonly depth: number } | undefined;
  for (const tag of tagsOf(html)) {
    if (tag === undefined) return undefined;
    const { name, isEnd, from, to } = tag;
    if (name === 'link' && !main && /canonical/i.test(html.slice(from, to)))
      links.push(html.slice(from, to));
    if (isEnd) {
      if (LOOSE.has(name)) continue;
      if (open.pop() !== name) return undefined;
      if (main && open.length < main.depth) return withHead(html, links, main.from, to);
    } else {
      if (isOutOfPlace(name, open)) return undefined;
      if (LOOSE.has(name)) continue;
      if (!main && isMain(tag)) {
        if (!MAIN.has(name) || !open.every((one) => AROUND.has(one))) return undefined;
        main = { from, depth: open.length + 1 };
      }
      open.push(name);
    }
  }
  return undefined;
}

function hasRole(html: string): (tag: Tag) => boolean {
  return ({ from, to }) => ROLE.test(html.slice(from, to));
}

/** Whether a browser would end another element, or put this one elsewhere. */
function isOutOfPlace(name: string, open: readonly string[]): boolean {
  if (TABLE.has(open.at(-1) ?? '')) return !IN_TABLE.has(name);
  if (!SINGLE.test(name)) return false;
  const kind = /^h\d/.test(name) ? /^h[1-6]$/ : undefined;
  return open.some((one) => (kind ? kind.test(one) : one === name));
}

/** How the page begins decides how strictly it is read. */
function withHead(
  html: string,
  links: readonly string[],
  from: number,
  to: number,
): string | undefined {
  if (links.length === 0 && /canonical/i.test(html.slice(to))) return undefined;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html.slice(0, 1000))?.[0];
  if (doctype === undefined && /<!doctype/i.test(html.slice(0, from))) return undefined;
  return [doctype ?? '', ...links, html.slice(from, to)].join('');
}
