import type { Correction } from '../record/correctionSchema.ts';
import type { ReviewedItem } from '../record/reviewedList.ts';
import { isQuestion, type EntryFacts, type Withdrawn } from '../record/entrySchema.ts';
import { compareIds, parseReference } from '../record/reference.ts';
import type { UnreadEntry } from '../record/UnreadEntry.ts';
import { applyCorrections } from './applyCorrections.ts';
import { doubtfulDates } from './doubtfulDates.ts';
import type { Draft } from './draftRecord.ts';
import { earlierVersions, type EarlierVersion } from './earlierVersions.ts';
import { areDifferentQuestions, mergeDrafts } from './mergeDrafts.ts';
import { placeOf, placeText } from './placeOf.ts';
import { plainWords } from './plainWords.ts';
import { problem, type Problem } from './problem.ts';
import { unusedCorrections } from './unusedCorrections.ts';

/** The entries of a whole run and what is wrong with the records beside each other. */
export interface Resolved {
  /** In the order of their ids. */
  readonly entries: readonly UnreadEntry[];
  /** What questions were before they were corrected; of those that were taken down there are none. */
  readonly versions: readonly EarlierVersion[];
  readonly problems: readonly Problem[];
}

/** What was reviewed about whole records, and the day of the run. */
export interface Review {
  /** Records that were taken down. */
  readonly withdrawn?: readonly Withdrawn[];
  /** The facts that were corrected when the drafts were made. */
  readonly corrections?: readonly ReviewedItem<Correction>[];
  /** In ISO form; left out, no meeting is told to lie in the future. */
  readonly today?: string;
}

/**
 * Sees all drafts side by side: makes one question of several records of it, refuses two questions
 * of one id, ties supplementaries to their parents, and takes down what was withdrawn.
 */
export function resolveDrafts(
  drafts: readonly Draft[],
  { withdrawn = [], corrections = [], today }: Review = {},
): Resolved {
  const problems: Problem[] = [];
  const byId = Map.groupBy(drafts, ({ facts }) => facts.id);
  const kept = [...byId]
    .flatMap(([id, same]) => oneOf(id, same, problems))
    .sort((a, b) => compareIds(a.facts.id, b.facts.id));
  const parents = Map.groupBy(
    kept.filter(({ facts }) => facts.kind === 'question'),
    ({ facts }) => parentKey(facts.title, facts.date),
  );
  const ids = new Set(kept.map(({ facts }) => facts.id));
  const entries = kept.map((draft): UnreadEntry => {
    const { facts, readBody } = draft;
    if (facts.kind === 'question') return draft;
    const parent = parentOf(draft, parents, ids);
    if (parent) return { facts: { ...facts, supplementaryTo: parent }, readBody };
    const message = `the question that ${facts.id} follows up is not in this archive`;
    problems.push(problem('no-parent', placeOf(draft), message));
    return draft;
  });
  const left = takeDown(entries, withdrawn);
  return {
    entries: left,
    versions: left.flatMap(({ facts }) => {
      if (!isQuestion(facts) || !facts.history) return [];
      const readings = (byId.get(facts.id) ?? []).filter((one) => one.facts.kind === facts.kind);
      return earlierVersions(readings, facts);
    }),
    problems: problems.concat(
      ambiguousNames(kept),
      doubtfulDates(kept, today),
      unusedCorrections(kept, corrections),
    ),
  };
}

/** The one question of an id, or none where two different ones claim it. */
function oneOf(id: string, same: readonly Draft[], problems: Problem[]): Draft[] {
  const [main, further] = ['question', 'supplementary'].map((kind) =>
    same.filter(({ facts }) => facts.kind === kind),
  );
  if (main?.length && further?.length) {
    for (const draft of further) problems.push(ofItsQuestion(id, draft));
    return oneOf(id, main, problems);
  }
  const readings = applyCorrections(same);
  if (readings.length < 2) return readings;
  const read = readings.map((draft) => ({ ...draft, body: draft.readBody() }));
  const [first, ...others] = read;
  if (first && others.some((other) => areDifferentQuestions(first, other))) {
    for (const draft of readings) problems.push(duplicate(id, draft, readings));
    return [];
  }
  const merged = mergeDrafts(read);
  if (!merged) return [];
  for (const found of merged.problems) problems.push(found);
  return [merged.draft];
}

/** A supplementary that prints no [n] and only the number of its question has none of its own. */
function ofItsQuestion(id: string, draft: Draft): Problem {
  const message = `${id} is the question that this one follows, and it has no [n] of its own`;
  return problem('no-identity', placeOf(draft), message);
}

function duplicate(id: string, draft: Draft, same: readonly Draft[]): Problem {
  const others = same.filter((one) => one !== draft).map(placeText);
  const message = `${id} is a different question in ${others.join(' and ')}`;
  return problem('duplicate-id', placeOf(draft), message);
}

/** The same title without its ending and the same date make a parent; the number breaks ties. */
function parentOf(
  { facts, parent }: Draft,
  parents: ReadonlyMap<string, readonly Draft[]>,
  ids: ReadonlySet<string>,
): string | undefined {
  const named = parent && parseReference(parent.replace(/^.*\/questions?\//, ''));
  if (named && ids.has(named) && named !== facts.id) return named;
  const number = facts.id.replace(/-.*/, '');
  // Where `Supplementary [3]` is all of the title, only the number tells.
  if (/^supplementary\b/i.test(facts.title ?? '')) return ids.has(number) ? number : undefined;
  const title = facts.title?.replace(/ ?\(supplement(?:ary)?\)(?: ?\[\d+\])?$/i, '');
  const candidates = parents.get(parentKey(title, facts.date)) ?? [];
  if (candidates.length < 2) return candidates[0]?.facts.id;
  return candidates.find((one) => one.facts.id.replace(/-.*/, '') === number)?.facts.id;
}

function parentKey(title: string | undefined, date: string | undefined): string {
  return JSON.stringify([title && plainWords(title), date]);
}

const PEER = /^(?:The )?(?:Lord|Lady|Baroness|Baron)\b/i;

/**
 * A surname alone, with an initial or with the place of a peerage (`Lord Pell of Reeds`) could be anyone
 * of that name: it stays apart, and is told.
 */
function ambiguousNames(drafts: readonly Draft[]): Problem[] {
  const slugs = new Set(drafts.flatMap(({ facts }) => facts.member ?? []));
  const bySurname = Map.groupBy([...slugs].sort(), (slug) => slug.split('-').at(-1));
  return drafts.flatMap((draft): Problem[] => {
    const { member = '', askedBy = '' } = draft.facts;
    const name = PEER.test(askedBy) ? member.replace(/-of-.*/s, '') : member;
    if (!/^(?:\p{L}-)*[^-]+$/u.test(name)) return [];
    const like = (bySurname.get(name.split('-').at(-1)) ?? []).filter((one) => one !== member);
    if (like.length === 0) return [];
    const message = `“${askedBy}” may be ${like.join(' or ')}; it is kept separate`;
    return [problem('ambiguous-name', placeOf(draft), message)];
  });
}

/** What was withdrawn keeps its id, its date and the reason, and loses its words. */
function takeDown(entries: readonly UnreadEntry[], withdrawn: readonly Withdrawn[]): UnreadEntry[] {
  if (withdrawn.length === 0) return [...entries];
  const gone = new Set(withdrawn.map(({ id }) => id));
  const dates = new Map(entries.map(({ facts }) => [facts.id, facts.date]));
  const left = withdrawn.map((one): UnreadEntry => {
    const date = dates.get(one.id) ?? one.date;
    const facts: EntryFacts = { id: one.id, ...(date && { date }), withdrawn: one.withdrawn };
    return { facts, readBody: () => ({ question: [], answers: [] }) };
  });
  return [...entries.filter(({ facts }) => !gone.has(facts.id)), ...left].sort((a, b) =>
    compareIds(a.facts.id, b.facts.id),
  );
}
