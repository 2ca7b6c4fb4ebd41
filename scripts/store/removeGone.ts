import { problem, type Problem } from '../../src/transcript/problem.ts';
import { entryIds, entryPath, removeEntry } from './entryFiles.ts';

/** What became of the entries that no transcript gives any more. */
interface Gone {
  /** How many were removed, or would be. */
  readonly removed: number;
  /** Whether so many are gone that none was removed. */
  readonly tooMany: boolean;
  readonly problems: readonly Problem[];
}

/** How a run deals with entries that are gone. */
interface RemoveOptions {
  readonly content: string;
  /** Write nothing; say what would change. */
  readonly check: boolean;
  /** Remove them however many they are. */
  readonly remove?: boolean;
}

/** More than this part of an archive goes only where it was asked for: a folder may be the wrong one. */
const SHARE = 0.05;
/** As many ids stand in a message. */
const NAMED = 3;

/**
 * Removes the entries without a transcript: never in a run that could not read everything, and never
 * many of them, nor the last, unless that was asked for.
 * @param given the ids that the transcripts give.
 * @param hasErrors whether the run has errors.
 */
export function removeGone(
  { content, check, remove = false }: RemoveOptions,
  given: ReadonlySet<string>,
  hasErrors: boolean,
): Gone {
  const present = entryIds(content);
  const gone = present.filter((id) => !given.has(id));
  const isEmptied = gone.length > 0 && given.size === 0;
  if (!remove && (isEmptied || gone.length > Math.max(1, present.length * SHARE))) {
    return { removed: 0, tooMany: true, problems: [manyGone(gone, present.length)] };
  }
  const problems = gone.map((id) => {
    const message = `no transcript gives this entry; /questions/${id}/ is ${hasErrors ? 'kept' : 'removed'}`;
    const place = { file: `content/${entryPath(id)}` };
    return problem(hasErrors ? 'entry-kept' : 'entry-removed', place, message);
  });
  if (hasErrors) return { removed: 0, tooMany: false, problems };
  if (!check) for (const id of gone) removeEntry(content, id);
  return { removed: gone.length, tooMany: false, problems };
}

function manyGone(gone: readonly string[], all: number): Problem {
  const named = gone.slice(0, NAMED).join(', ') + (gone.length > NAMED ? ', …' : '');
  const message = `${gone.length} of ${all} entries (${named}) no longer have a transcript; none has been removed`;
  return problem('many-entries-gone', { file: 'content/questions' }, message);
}
