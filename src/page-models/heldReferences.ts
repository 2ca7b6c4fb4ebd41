import type { HeldReference } from '../cite-check/HeldReference.ts';
import type { Archive } from '../archive/Archive.ts';
import { compareIds } from '../record/reference.ts';
import { headingOf } from '../record/headingOf.ts';

/** The references that have a page here, by year: each year in the order of its numbers. */
export function heldReferences(archive: Archive): ReadonlyMap<string, readonly HeldReference[]> {
  const { questions, withdrawn, byId } = archive;
  const taken = new Set([...questions, ...withdrawn].map(({ id }) => id));
  // An official number stands for a page with a suffix only where it can mean no other.
  const suffixed = Map.groupBy(questions, ({ reference }) => reference);
  const aliases = [...suffixed].flatMap(([reference, [only, second]]): HeldReference[] =>
    reference && only && !second && !taken.has(reference)
      ? [{ reference, id: only.id, ...shown(only) }]
      : [],
  );
  const all: HeldReference[] = [
    ...[...taken].map((id) => ({ reference: id, ...shown(byId.get(id)) })),
    ...aliases,
  ];
  return Map.groupBy(
    all.sort((a, b) => compareIds(a.reference, b.reference)),
    ({ reference }) => reference.slice(0, 4),
  );
}

function shown(question: Archive['questions'][number] | undefined) {
  if (!question) return {};
  return { title: headingOf(question), ...(question.invented && { invented: true as const }) };
}
