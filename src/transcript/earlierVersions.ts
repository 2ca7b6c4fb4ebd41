import type { UnreadEntry } from '../record/UnreadEntry.ts';
import { applyCorrections, correctionDate } from './applyCorrections.ts';
import type { Draft } from './draftRecord.ts';
import { mergeDrafts } from './mergeDrafts.ts';

/** A question as it was before a later reading took its place. */
export interface EarlierVersion {
  readonly id: string;
  /** The day of the reading that it was current until, in ISO form. */
  readonly until: string;
  readonly entry: UnreadEntry;
}

/**
 * The versions of one question, oldest first: for each day on which a reading gave way, what the readings from
 * before that day make together.
 * @param readings all drafts of the question.
 * @param latest what they make now.
 */
export function earlierVersions(
  readings: readonly Draft[],
  latest: Draft['facts'],
): EarlierVersion[] {
  const days = new Set((latest.history ?? []).map(({ date }) => date).sort());
  return [...days].flatMap((until) => {
    const before = readings.filter((reading) => (correctionDate(reading) ?? '') < until);
    const entry = mergeReadings(before);
    if (!entry) return [];
    const { supplementaryTo } = latest;
    const isSame = entry.facts.kind === latest.kind;
    const facts = { ...entry.facts, ...(isSame && supplementaryTo && { supplementaryTo }) };
    return [{ id: latest.id, until, entry: { facts, readBody: entry.readBody } }];
  });
}

/** What differs between files was told when the question was resolved. */
function mergeReadings(readings: readonly Draft[]): Draft | undefined {
  const [first, ...others] = applyCorrections(readings);
  if (!first || others.length === 0) return first;
  return mergeDrafts([first, ...others].map((draft) => ({ ...draft, body: draft.readBody() })))
    ?.draft;
}
