import type { SourceLine } from './sourceLines.ts';

const DATE = String.raw`\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)`;
const TIME = String.raw`${DATE},? (?:at )?\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?`;
const OF = String.raw`\d{1,3} of \d{1,3}`;
const SLASH = String.raw`\d{1,3} ?/ ?\d{1,3}`;
const ADDRESS = String.raw`(?:https?|file)://\S+`;
const SITE = String.raw`.{1,150} [|–-] (?:London City Hall|London Assembly|Mayor of London|Greater London Authority|London\.gov\.uk)`;

/** What browsers print side by side at the top and at the bottom of a sheet; alone, each may be words. */
const PAIRS = [
  [TIME, SITE],
  [SITE, TIME],
  [DATE, SITE],
  [ADDRESS, SLASH],
  [SITE, ADDRESS],
  [`(?:Page )?${OF}`, TIME],
] as const;
const ON_ONE_LINE = new RegExp(
  `^(?:${[...PAIRS, [ADDRESS, `Page ${OF}`]].map((pair) => pair.join(' ')).join('|')})$`,
  'i',
);
const ON_TWO_LINES = PAIRS.map((pair) => pair.map((part) => new RegExp(`^${part}$`, 'i')));

const NAMED = new RegExp(`^${SITE.replace('.{1,150}', '(.{1,150})')}$`, 'i');
/** So far below the title of the site stands the one of the page. */
const FAR = 40;

/** The lines of a file, and apart from them what a browser printed around its pages. */
export interface CutLines {
  readonly lines: readonly SourceLine[];
  readonly printing: readonly SourceLine[];
}

/**
 * Takes away what a browser prints at the top and bottom of each sheet, in mid-sentence too: `1 of 2
 * 24/11/2014, 10:31`. What follows stands as far below the words above as the widest gap between.
 */
export function cutPrinting(file: readonly SourceLine[]): CutLines {
  const lines: SourceLine[] = [];
  const printing: SourceLine[] = [];
  let gap = 0;
  file.forEach((line, index) => {
    const isPrinting =
      (index === 0 && isTitleOfSite(file)) ||
      isSheet(line) ||
      isPair(line, file[index + 1]) ||
      isPair(file[index - 1], line);
    if (isPrinting) {
      printing.push(line);
      gap = Math.max(gap, line.gap);
    } else {
      lines.push(gap > line.gap ? { ...line, gap } : line);
      gap = 0;
    }
  });
  return printing.length === 0 ? { lines: file, printing } : { lines, printing };
}

/** The first line, where it is the title of the page with the name of the site, and the title follows. */
function isTitleOfSite([first, ...below]: readonly SourceLine[]): boolean {
  const [, title] = NAMED.exec(first?.words.slice(0, LONGEST) ?? '') ?? [];
  return title !== undefined && below.slice(0, FAR).some(({ words }) => words === title);
}

function isSheet({ words }: SourceLine): boolean {
  return words.length <= LONGEST && ON_ONE_LINE.test(words);
}

function isPair(above: SourceLine | undefined, below: SourceLine | undefined): boolean {
  if (!above || !below || above.words.length > LONGEST || below.words.length > LONGEST)
    return false;
  return ON_TWO_LINES.some(([first, second]) => {
    return first?.test(above.words) && second?.test(below.words);
  });
}

const LONGEST = 400;
