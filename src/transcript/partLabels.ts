import { HEADER_LABELS, LABELS, OLD_SITE_LABELS, type Label } from './labels.ts';
import type { SourceLine } from './sourceLines.ts';

const NAMES: ReadonlyMap<string, Label> = new Map(
  LABELS.filter(
    ([, label]) => label === 'supplementaryTo' || HEADER_LABELS.some((one) => one === label),
  ),
);
const LABEL = new RegExp(`(?<=^| )(${[...NAMES.keys()].join('|')}) ?:(?= |$)`, 'gi');
/** The same, and the heading of the question at the end of the line. */
const HEADER = new RegExp(`${LABEL.source}|(?<= )Question$`, 'gi');
const WORDS = / Question .| Answer(?:ed by|$| )/i;
const ASKER = /Question by ?:/i;
/** Where the old site’s page has its number and the day on one line, the asker often behind them. */
const OLD = new RegExp(
  `^(?:.{1,250} )?${OLD_SITE_LABELS.reference} ?:? ?\\d{1,5} ?/ ?\\d{1,5} ${OLD_SITE_LABELS.date} ?:? ?\\d`,
  'i',
);
const OLD_LABEL = new RegExp(
  `(?<= )(?:${[OLD_SITE_LABELS.reference, OLD_SITE_LABELS.date, OLD_SITE_LABELS.askedBy].join('|')})(?= ?:| |\\d)`,
  'gi',
);
const ANSWER = /^Answer for (.{1,250}?)(?= Answer for \1 | Answered By ?:)(?:.* )?Answered By ?:/i;
const ANSWER_LABEL = /(?<= )(?:Answer for|Answered By)(?= | ?:)/gi;
const LONGEST = 2000;

/** Gives each label of a question page a line of its own, with its value, where a line holds several. */
export function partLabels(file: readonly SourceLine[]): readonly SourceLine[] {
  const parted = file.flatMap((line) => {
    const starts = line.words.length > LONGEST ? [] : startsIn(line.words);
    if (starts.length === 0) return [line];
    const ends = [...starts, line.words.length];
    return [0, ...starts].flatMap((start, index): SourceLine[] => {
      const words = line.words.slice(start, ends[index]).trim();
      return words === '' ? [] : [{ ...line, words, gap: start === 0 ? line.gap : 0 }];
    });
  });
  return parted.length === file.length ? file : parted;
}

/** Where the labels within a line begin that has those of a page; ascending. */
function startsIn(words: string): number[] {
  if (OLD.test(words)) return placesOf(OLD_LABEL, words);
  if (ANSWER.test(words)) return placesOf(ANSWER_LABEL, words);
  if (!ASKER.test(words)) return [];
  const labels = [...words.matchAll(LABEL)];
  const found = new Set(labels.map(([, name = '']) => NAMES.get(name.toLowerCase())));
  const isHeader = found.size > 2 && found.has('reference') && found.has('askedBy');
  // Where the words of the page follow too, no one can tell where the last value ends.
  const isWhole = WORDS.test(words.slice(labels.at(-1)?.index ?? 0));
  return isHeader && !isWhole ? placesOf(HEADER, words) : [];
}

function placesOf(label: RegExp, words: string): number[] {
  return [...words.matchAll(label)].map(({ index }) => index).filter((index) => index > 0);
}
