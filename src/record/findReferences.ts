import { canonicalReference } from './reference.ts';

/** A reference found in running text. */
export interface FoundReference {
  /** Canonical, with the suffix of the address where one is printed: `2018/1558`. */
  readonly id: string;
  /** Where its printed form begins and ends in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const PAIR = /(?<!\d)(\d{1,5}) ?\/ ?(\d{1,5})(-\d{1,2}(?!\d))?(?![\p{L}\p{N}/]|\.[\p{Ll}\p{N}])/gu;
/** What cannot stand before a number: a word, an amount, a path, a decimal point, a hyphen. */
const NOT_BEFORE = /[\p{L}\p{N}/.£$€-]$/u;
/** What announces a number, spaced or glued: `MQ`, `MQTs`, `Question No:`, `questions`. */
const ANNOUNCER =
  /(?<![\p{L}\p{N}])(?:(mqt?s?|q|questions? (?:nos?|numbers?|refs?|references?))|questions?)(?:[.:#]| ?[–-])? ?$/iu;
/** What numbers other things in the same way: laws, planning applications, contracts, rooms. */
const OTHER_NUMBERING =
  /(?<![\p{L}\p{N}])(?:s\.?i\.?|statutory instruments?|directives?|regulations?|(?:planning )?applications?|planning ref(?:erence|s|\.)?|contracts?|invoices?|decisions?|cases?|tenders?|rooms?|flats?|units?|suites?|(?:financial|tax|academic) years?|fy|a?dd|md)(?: \((?:eu|ec|eec)\))?(?: no\.?| number)?:? ?$/iu;
const QUARTER = /^q ?[1-4]\b/i;
const LONGEST_ANNOUNCER = 45;
/** What joins the numbers of a list: `2024/0765, 2024/0766 and MQ 2024/0767`. */
const JOINT = /^ ?(?:\(oral\) ?)?(?:,|;|&|\+|[–-]|,? ?(?:and|or|to)) ?$/i;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;
/** The address of a question’s own page, which cites it as its number does. */
const OF_QUESTION =
  /^(?:https?:\/\/)?(?:www\.)?london\.gov\.uk\/questions?\/(\d{4})\/(\d{1,5})(-s?\d{1,4})?(?:\/?(?:[?#].*|[^\p{L}\p{N}/]*))$/iu;

/** What the words before a number make it: a question's number, perhaps one, nothing, another thing's. */
type Announced = 'surely' | 'perhaps' | 'not' | 'as another';

/**
 * The references to questions in running text, in order. Taken: a year and a number of four or five
 * digits in either order, and shorter numbers where `MQ`, `Q`, `MQT` or `Question` announces them or
 * the list in which they stand; and addresses of question pages. Not taken: financial years (`2008/09`,
 * `2014/2015`), quarters (`Q3/2009`), dates, other addresses and parts of paths.
 */
export function findReferences(text: string): FoundReference[] {
  const found: FoundReference[] = [];
  let before: FoundReference & { announced: Announced } = {
    ...{ id: '', start: -1, end: 0, announced: 'not' },
  };
  const addresses = addressesIn(text);
  let address = 0;
  for (const { index, 0: pair, 1: first = '', 2: second = '', 3: suffix = '' } of pairs(text)) {
    while ((addresses[address]?.end ?? Infinity) <= index) address += 1;
    if ((addresses[address]?.start ?? Infinity) <= index) continue;
    const { announced: own, start } = announcement(text, index);
    const joined = before.start >= 0 && JOINT.test(text.slice(before.end, start));
    const announced = own === 'not' && joined ? inherited(before.announced) : own;
    const afterRange = text[index - 1] === '-' && before.end === index - 1;
    if (own === 'not' && !afterRange && NOT_BEFORE.test(text.slice(Math.max(0, index - 2), index)))
      continue;
    const end = index + pair.length;
    const reference = canonicalReference(first, second);
    if (!reference || QUARTER.test(text.slice(start, end))) continue;
    if (announced === 'as another') before = { id: '', start, end, announced };
    if (!isMeant(first, second, reference, announced)) continue;
    before = { id: reference + suffix, start, end, announced };
    found.push({ id: before.id, start, end });
  }
  return found
    .concat(addresses.flatMap(({ cited }) => cited ?? []))
    .sort((a, b) => a.start - b.start);
}

/** What follows in a list is less sure: `MQ 2017/3426 and 2008/09`. */
function inherited(announced: Announced): Announced {
  return announced === 'surely' ? 'perhaps' : announced;
}

function pairs(text: string): Iterable<RegExpExecArray> {
  return text.includes('/') ? text.matchAll(PAIR) : [];
}

interface Address {
  readonly start: number;
  readonly end: number;
  /** The question whose page it is, at the place of its number. */
  readonly cited?: FoundReference;
}

function addressesIn(text: string): Address[] {
  if (!/www\.|:\/\//i.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map(({ index, 0: address }) => {
    const place = { start: index, end: index + address.length };
    const [, year = '', number = '', suffix = ''] = OF_QUESTION.exec(address) ?? [];
    const reference = canonicalReference(year, number);
    const start = index + address.indexOf(`${year}/${number}`);
    const end = start + `${year}/${number}${suffix}`.length;
    return { ...place, ...(reference && { cited: { id: reference + suffix, start, end } }) };
  });
}

function announcement(text: string, index: number): { announced: Announced; start: number } {
  const before = text.slice(Math.max(0, index - LONGEST_ANNOUNCER), index);
  const found = ANNOUNCER.exec(before);
  if (!found) {
    return { announced: OTHER_NUMBERING.test(before) ? 'as another' : 'not', start: index };
  }
  return { announced: found[1] ? 'surely' : 'perhaps', start: index - found[0].length };
}

/** Whether two numbers are a reference: not two years, unless announced; not short, unless surely. */
function isMeant(first: string, second: string, reference: string, announced: Announced): boolean {
  if (announced === 'surely') return true;
  if (announced === 'as another') return false;
  const year = Number(reference.slice(0, 4));
  const number = reference.startsWith(`${first}/`) ? second : first;
  const isNextYear = Number(number) === (number.length === 2 ? (year + 1) % 100 : year + 1);
  return announced === 'perhaps'
    ? !(isNextYear && number.length === 2)
    : number.length >= 4 && !isNextYear;
}
