import { followingSchema, NOTHING_FOLLOWED, type Following } from './Following.ts';

/** What this browser keeps, and whether something was there that is none of it. */
interface Kept {
  readonly following: Following;
  readonly broken: boolean;
}

/**
 * Reads what is followed in this browser. What cannot be read is put aside under another name, and not lost.
 * @param name of the entry in its storage.
 */
export function keptFollowing(storage: Storage, name: string): Kept {
  const text = storage.getItem(name);
  if (text === null) return { following: NOTHING_FOLLOWED, broken: false };
  const following = readFollowing(text);
  if (following) return { following, broken: false };
  storage.setItem(`${name}.broken`, text);
  return { following: NOTHING_FOLLOWED, broken: true };
}

/** What is followed, from the text of a file or of an entry in the storage; undefined where it is something else. */
export function readFollowing(text: string): Following | undefined {
  try {
    const read = followingSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
