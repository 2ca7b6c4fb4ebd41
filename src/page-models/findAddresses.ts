import { asUri } from '../record/asUri.ts';

/** An address printed in running text that a reader can follow. */
export interface FoundAddress {
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** http or https. */
  readonly href: string;
  /** The host that it leads to, where the words show another: in other letters, or encoded. */
  readonly host?: string;
}

/**
 * Whatever may stand in an address as people print it, up to white space, a bracket of an autolink or a
 * quotation mark. What no reader can see, and a backslash, which browsers take for a slash, end it too.
 */
const ADDRESS = /(?<![\p{L}\p{N}@./_+-])(?:https?:\/\/|www\.)[^\s\p{C}<>"“”‘’«»`\\]+/giu;
/** What may directly follow an address: nothing, white space, a bracket or a quotation mark. */
const END = /^(?:[\p{Cf}]*(?:$|[\s<>"“”‘’«»`]))/u;
/** Of several levels, the last one a word; no number, no name without a dot, and no user before it. */
const PUBLIC_HOST = /^[^@:.]+(?:\.[^@:.]+)*\.\p{L}[^@:.]*\.?$/u;
/** An address that goes on, and one that was shortened. */
const UNFINISHED = /[-_=&?%+#]$|\.\.\.$|…$/;
const LONGEST = 2000;

/**
 * The addresses of the web in running text, in order: those in angle brackets as they are (CommonMark
 * 6.5), others without the punctuation and the closing brackets of the sentence (GFM 6.9). Not taken: what
 * names a user, no public host or no host at all, what was shortened, and what the end of its line broke.
 * @param below the paragraph that follows this text, if one does: it may have the rest of an address.
 */
export function findAddresses(text: string, below = ''): FoundAddress[] {
  if (!/www\.|:\/\//i.test(text)) return [];
  return [...text.matchAll(ADDRESS)].flatMap(({ index, 0: found }): FoundAddress[] => {
    const after = text.slice(index + found.length, index + found.length + 20);
    const isOpen = text[index - 1] === '<';
    const isClosed = isOpen && after.startsWith('>');
    if (found.length > LONGEST || !END.test(after) || isOpen !== isClosed) return [];
    const printed = isClosed ? found : withoutPunctuation(found);
    const end = index + printed.length;
    if (!isClosed && isBroken(printed, text.slice(end), below)) return [];
    const target = targetOf(printed);
    return target ? [{ start: index, end, ...target }] : [];
  });
}

/** Takes away what belongs to the sentence: a bracket stays where its pair stands in the address. */
function withoutPunctuation(address: string): string {
  const open = { ')': count(address, '('), ']': count(address, '['), '}': count(address, '{') };
  const closed = { ')': count(address, ')'), ']': count(address, ']'), '}': count(address, '}') };
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    if (last === ')' || last === ']' || last === '}') {
      if (closed[last] <= open[last]) break;
      closed[last] -= 1;
    } else if (!/[.,:;!?*_~'|]/.test(last)) break;
  }
  // Dots that stand for what was left out are no full stop.
  return address.startsWith('...', end) ? address.slice(0, end + 3) : address.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Whether an address goes on in the paragraph below: what follows it on its line is a full stop at most. */
function isBroken(address: string, rest: string, below: string): boolean {
  if (UNFINISHED.test(address)) return true;
  if (!/^[.,:;]?$/.test(rest)) return false;
  // `2 http://…` is the next footnote, and `b) the …` the next point.
  if (/^\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]? /i.test(below)) return false;
  const [word = ''] = below.split(' ', 1);
  return /^[\p{Ll}\p{N}/?&=#%_~.+-]/u.test(word) || /[/=%_]|\.[\p{Ll}\p{N}]/u.test(word);
}

/** Where an address leads; undefined where a browser would not go to the host that it names. */
function targetOf(printed: string): Pick<FoundAddress, 'href' | 'host'> | undefined {
  // Without a scheme http is meant (GFM 6.9).
  const full = /^www\./i.test(printed) ? `http://${printed}` : printed;
  const [, host = ''] = /^https?:\/\/([^/?#]*)/i.exec(full) ?? [];
  const named = host.replace(/:\d{1,5}$/, '').toLowerCase();
  if (!PUBLIC_HOST.test(named) || !URL.canParse(full)) return undefined;
  const { href, hostname } = new URL(full);
  if (!PUBLIC_HOST.test(hostname)) return undefined;
  return { href: asUri(href), ...(hostname !== named && { host: hostname }) };
}
