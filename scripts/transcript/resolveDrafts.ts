import type { Entry } from '../../src/record/Entry.ts';
import { compareIds, parseReference } from '../../src/record/reference.ts';
import type { Draft } from './draftRecord.ts';
import { problem, type Problem } from './problem.ts';

/** The entries of a whole run and what is wrong with the records beside each other. */
export interface Resolved {
  /** In the order of their ids. */
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Sees all drafts side by side: refuses two of one id, ties supplementaries to their parents. */
export function resolveDrafts(drafts: readonly Draft[]): Resolved {
  const problems: Problem[] = [];
  const byId = Map.groupBy(drafts, ({ facts }) => facts.id);
  const kept: Draft[] = [];
  for (const [id, same] of byId) {
    const [first, second] = same;
    if (first && !second) kept.push(first);
    else problems.push(...same.map((draft) => duplicate(id, draft, same)));
  }
  kept.sort((a, b) => compareIds(a.facts.id, b.facts.id));
  const parents = Map.groupBy(
    kept.filter(({ facts }) => facts.kind === 'question'),
    ({ facts }) => parentKey(facts.title, facts.date),
  );
  const ids = new Set(kept.map(({ facts }) => facts.id));
  const entries = kept.map((draft): Entry => {
    const { facts, body } = draft;
    if (facts.kind === 'question') return { facts, body };
    const parent = parentOf(draft, parents, ids);
    if (parent) return { facts: { ...facts, supplementaryTo: parent }, body };
    problems.push(
      problem('no-parent', placeOf(draft), `the question that ${facts.id} follows is not here`),
    );
    return { facts, body };
  });
  return { entries, problems };
}

function duplicate(id: string, draft: Draft, same: readonly Draft[]): Problem {
  const others = same.filter((one) => one !== draft).map((one) => placeText(one));
  return problem('duplicate-id', placeOf(draft), `${id} stands in ${others.join(' and ')} too`);
}

/** The same title without its ending and the same date make a parent; the number breaks ties. */
function parentOf(
  { facts, parent }: Draft,
  parents: ReadonlyMap<string, readonly Draft[]>,
  ids: ReadonlySet<string>,
): string | undefined {
  const named = parent && parseReference(parent.replace(/^.*\/questions?\//, ''));
  if (named && ids.has(named) && named !== facts.id) return named;
  const title = facts.title?.replace(/ ?\(supplement(?:ary)?\)(?: ?\[\d+\])?$/i, '');
  const candidates = parents.get(parentKey(title, facts.date)) ?? [];
  if (candidates.length < 2) return candidates[0]?.facts.id;
  const number = facts.id.replace(/-.*/, '');
  return candidates.find((one) => one.facts.id.replace(/-.*/, '') === number)?.facts.id;
}

function parentKey(title: string | undefined, date: string | undefined): string {
  return JSON.stringify([title?.toLowerCase(), date]);
}

function placeOf({ facts }: Draft): { file: string; line: number } {
  const [{ file, lines } = { file: '', lines: [1, 1] }] = facts.sources;
  return { file, line: lines[0] };
}

function placeText(draft: Draft): string {
  const { file, line } = placeOf(draft);
  return `${file}, line ${line}`;
}
