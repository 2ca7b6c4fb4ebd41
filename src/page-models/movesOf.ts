import type { Addresses } from '../archive/Archive.ts';
import type { Move } from '../record/movesIn.ts';
import { questionPath } from '../archive/address.ts';
import { listAddress } from './listAddress.ts';
import { versionAddress } from './versionAddress.ts';

/** Where a path leads in the end; undefined where moves lead round in a ring. */
export function movedTo({ moves }: Pick<Addresses, 'moves'>, path: string): string | undefined {
  const passed = new Set<string>();
  let at = path;
  for (let move = moves.get(at); move; move = moves.get(at)) {
    if (passed.has(at)) return undefined;
    passed.add(at);
    at = move.to;
  }
  return at;
}

/**
 * All moves, each to where it leads in the end, sorted by the address before: those that are written
 * down, with a list the further pages of it that were published, and with a question its earlier versions.
 */
export function movesOf(addresses: Addresses): Move[] {
  const { moves, published } = addresses;
  const further = [...published].flatMap((from) => {
    const version = versionAddress(from);
    const first = version ? questionPath(version.id) : listAddress(from)?.first;
    const move = moves.get(first ?? '');
    return move && !moves.has(from) ? [{ ...move, from }] : [];
  });
  return [...moves.values(), ...further]
    .map((move) => ({ ...move, to: movedTo(addresses, move.to) ?? move.to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
