/** A tag of a page, as it stands in its HTML. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Where it begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** Elements that hold no tags, whatever stands in them. */
const RAW: ReadonlySet<string> = new Set(
  'script style title textarea xmp iframe noembed noframes'.split(' '),
);
/** Elements with tags of their own, passed over where nothing else stands in them. */
const OWN: ReadonlyMap<string, RegExp> = new Map([
  [
    'svg',
    /<(?!\/?(?:path|g|circle|rect|line|polyline|polygon|ellipse|use|symbol|defs|clippath|mask|title|desc)\b)/i,
  ],
  ['select', /<(?!\/?(?:option|optgroup)\b)/i],
]);
/** What ends each of these. */
const CLOSING: ReadonlyMap<string, RegExp> = new Map(
  [...RAW, ...OWN.keys()].map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]),
);
/** Elements that change how all that follows is read. */
const STRANGE: ReadonlySet<string> = new Set(
  'plaintext frameset template math object applet marquee'.split(' '),
);
const [EQUALS, GREATER, SLASH] = ['=', '>', '/'].map((sign) => sign.charCodeAt(0));

/**
 * The tags of a page in their order, by the rules of HTML’s tokens (https://html.spec.whatwg.org/#tokenization), with
 * comments and elements passed over that hold no tags of the page. Ends with `undefined` where it is not certain to
 * see what a browser sees. Takes time as the page is long.
 */
export function* tagsOf(html: string): Generator<Tag | undefined> {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const tag = tagAt(html, at);
    if (tag === undefined || STRANGE.has(tag.name)) {
      yield undefined;
      return;
    }
    const end = tag.isEnd ? tag.to : endOfOwn(html, tag);
    if (end === undefined) {
      yield undefined;
      return;
    }
    if (tag.name !== '') yield tag;
    at = end;
  }
}

/** The tag at a `<`, without a name where that is none; undefined where it is not certain what it is. */
function tagAt(html: string, from: number): Tag | undefined {
  const isEnd = html.charCodeAt(from + 1) === SLASH;
  const start = from + (isEnd ? 2 : 1);
  if (!isLetter(html.charCodeAt(start))) return otherAt(html, from, isEnd);
  let at = start;
  while (at < html.length && !isAfterName(html.charCodeAt(at))) at += 1;
  const name = html.slice(start, at).toLowerCase();
  const to = endOfTag(html, at);
  return to === undefined ? undefined : { name, isEnd, from, to };
}

/** A comment, a doctype, or a `<` that is only a sign. */
function otherAt(html: string, from: number, isEnd: boolean): Tag | undefined {
  const none = { name: '', isEnd: true, from };
  if (html.startsWith('<!--', from)) {
    const end = html.indexOf('-->', from + 2);
    const isSure = end >= 0 && !html.slice(from, end).includes('--!>');
    return isSure ? { ...none, to: end + 3 } : undefined;
  }
  const sign = html[from + 1];
  if (!isEnd && sign !== '!' && sign !== '?') return { ...none, to: from + 1 };
  const end = html.indexOf('>', from);
  return end < 0 ? undefined : { ...none, to: end + 1 };
}

/** Where a tag ends: at the `>` that stands in no value. @param at behind its name. */
function endOfTag(html: string, at: number): number | undefined {
  let place = at;
  while (place < html.length) {
    const code = html.charCodeAt(place);
    if (code === GREATER) return place + 1;
    if (code !== EQUALS) place += 1;
    else {
      const end = endOfValue(html, place);
      if (end === undefined) return undefined;
      place = end;
    }
  }
  return undefined;
}

function endOfValue(html: string, equals: number): number | undefined {
  // An equals sign without a name before it begins a name.
  if (/[\s"'/=<]/.test(html.charAt(equals - 1))) return undefined;
  let at = equals + 1;
  while (isSpace(html.charCodeAt(at))) at += 1;
  const quote = html.charAt(at);
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    return end < 0 ? undefined : end + 1;
  }
  while (at < html.length && html.charCodeAt(at) !== GREATER && !isSpace(html.charCodeAt(at)))
    at += 1;
  return at;
}

/** Where the tags of the page go on behind a tag: behind all that an element holds of its own. */
function endOfOwn(html: string, { name, to }: Tag): number | undefined {
  const other = OWN.get(name);
  if (!RAW.has(name) && !other) return to;
  const end = closing(html, name, to);
  if (end === undefined) return undefined;
  const inside = html.slice(to, end);
  if (other?.test(inside) === true) return undefined;
  const isNested = name === 'script' && inside.includes('<!--') && /<script/i.test(inside);
  return isNested ? undefined : end;
}

function closing(html: string, name: string, from: number): number | undefined {
  const pattern = CLOSING.get(name);
  if (!pattern) return undefined;
  pattern.lastIndex = from;
  return pattern.exec(html)?.index;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}

function isAfterName(code: number): boolean {
  return isSpace(code) || code === SLASH || code === GREATER;
}
