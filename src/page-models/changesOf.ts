import { versionPath } from '../archive/address.ts';
import { changedLines, type ChangedPart } from '../record/changedLines.ts';
import type { Question } from '../record/entrySchema.ts';
import { longDate } from '../record/longDate.ts';
import { sectionLines } from '../record/recordWords.ts';
import type { Section } from '../record/Section.ts';
import { STATUS_NAMES } from '../record/wording.ts';
import { link } from './address.ts';

/** A question as it is or was: its facts and its words. */
export interface ReadVersion {
  readonly facts: Question;
  readonly sections: readonly Section[];
}

/** A fact that two versions tell differently; absent where one of them has none. */
interface ChangedFact {
  readonly label: string;
  readonly earlier?: string;
  readonly later?: string;
}

/** A part of the words that differs: word by word, or earlier and later whole where most words differ. */
type ChangedText = { readonly heading: string } & (
  | { readonly lines: readonly (readonly ChangedPart[])[] }
  | { readonly earlier: readonly string[]; readonly later: readonly string[] }
);

/** One correction: what it changed, where both versions are at hand. */
export interface Change {
  readonly datetime: string;
  readonly text: string;
  /** The page of the version before it, if there is one. */
  readonly href?: string;
  readonly what?: {
    readonly facts: readonly ChangedFact[];
    readonly texts: readonly ChangedText[];
  };
}

/**
 * The corrections of a question, latest first.
 * @param present the question as it is.
 * @param days that earlier versions were current until, oldest first.
 * @param read reads the version of a day.
 */
export function changesOf(
  present: ReadVersion,
  days: readonly string[],
  read: (until: string) => ReadVersion,
): Change[] {
  const versions = new Map(days.map((until) => [until, read(until)]));
  const told = present.facts.history?.map(({ date }) => date) ?? [];
  const all = [...new Set([...told, ...days])].sort();
  return all
    .map((datetime, index): Change => {
      const next = all[index + 1];
      const earlier = versions.get(datetime);
      const later = next === undefined ? present : versions.get(next);
      return {
        datetime,
        text: longDate(datetime),
        ...(earlier && { href: link(versionPath(present.facts.id, datetime)) }),
        ...(earlier && later && { what: differences(earlier, later) }),
      };
    })
    .reverse();
}

function differences(earlier: ReadVersion, later: ReadVersion): NonNullable<Change['what']> {
  return {
    facts: changedFacts(earlier.facts, later.facts),
    texts: pairs(earlier.sections, later.sections).flatMap(changedText),
  };
}

/** The facts that a page shows of a question, as text. */
const TOLD: readonly (readonly [
  label: string,
  tell: (question: Question) => string | undefined,
])[] = [
  ['Title', ({ title }) => title],
  ['Asked by', ({ askedBy }) => askedBy],
  ['Group', ({ organisation }) => organisation],
  ['Asked of', ({ askedOf }) => askedOf?.join(' and ')],
  ['Meeting', ({ meeting }) => meeting],
  ['Session', ({ session }) => session],
  ['Session date', ({ date }) => date && longDate(date)],
  ['Category', ({ category }) => category],
  ['Reference', ({ reference }) => reference],
  ['Status', ({ status }) => STATUS_NAMES[status]],
  ['Answered by', ({ answers }) => answers?.at(-1)?.answeredBy],
  ['Date answered', ({ answers }) => dateOf(answers?.at(-1)?.date)],
  ['Attachments', attachmentsOf],
];

function dateOf(date: string | undefined): string | undefined {
  return date && longDate(date);
}

function attachmentsOf({ answers = [] }: Question): string | undefined {
  const names = answers.flatMap(({ attachments = [] }) =>
    attachments.map(({ name, address }) => name ?? address),
  );
  return names.length > 0 ? names.join('; ') : undefined;
}

function changedFacts(before: Question, after: Question): ChangedFact[] {
  return TOLD.flatMap(([label, tell]): ChangedFact[] => {
    const [earlier, later] = [tell(before), tell(after)];
    if (earlier === later) return [];
    return [
      { label, ...(earlier !== undefined && { earlier }), ...(later !== undefined && { later }) },
    ];
  });
}

/** Parts of two versions that stand in each other’s place; one may be missing. */
interface Pair {
  readonly heading: string;
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

/** The question beside the question, and the answers that are not in both, the latest ones first beside each other. */
function pairs(earlier: readonly Section[], later: readonly Section[]): Pair[] {
  const [asked, askedNow] = [earlier, later].map((all) =>
    all.find((one) => one.answer === undefined),
  );
  const [before, after] = [earlier, later].map((all) =>
    all.filter((one) => one.answer !== undefined),
  );
  const [gone, come] = [missingIn(before ?? [], after ?? []), missingIn(after ?? [], before ?? [])];
  const answers = Array.from({ length: Math.max(gone.length, come.length) }, (_, index) =>
    pair(gone.at(-1 - index), come.at(-1 - index)),
  );
  return [pair(asked, askedNow), ...answers.reverse()];
}

function pair(earlier: Section | undefined, later: Section | undefined): Pair {
  return {
    heading: (later ?? earlier)?.heading ?? '',
    earlier: earlier ? sectionLines(earlier) : [],
    later: later ? sectionLines(later) : [],
  };
}

function missingIn(sections: readonly Section[], others: readonly Section[]): Section[] {
  const there = new Set(others.map(wordsOf));
  return sections.filter((section) => !there.has(wordsOf(section)));
}

function wordsOf(section: Section): string {
  return sectionLines(section).join('\n');
}

function changedText({ heading, earlier, later }: Pair): ChangedText[] {
  const lines = changedLines(earlier, later);
  if (lines.length === 0) return [];
  const gone = lines.flat().filter(({ type }) => type === 'earlier');
  const [before, after] = [countWords(earlier), countWords(later)];
  const kept = before - countWords(gone.map(({ text }) => text));
  const isOther = kept < Math.min(before, after) / 2;
  return [{ heading, ...(isOther ? { earlier, later } : { lines }) }];
}

function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
}
