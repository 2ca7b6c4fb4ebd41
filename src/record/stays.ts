/** A line that stays: where it stands in the earlier text, and where in the later one, from 0. */
type Stay = readonly [earlier: number, later: number];

/**
 * The lines that stand once in each of two texts, without those that changed places: the longest run
 * that is in the same order in both. Its time grows as the texts do, whatever they hold.
 */
export function stays(earlier: readonly string[], later: readonly string[]): Stay[] {
  const there = placesOfSingles(later);
  const both = [...placesOfSingles(earlier)].flatMap(([line, place]): Stay[] => {
    const after = there.get(line);
    return after === undefined ? [] : [[place, after]];
  });
  return ascending(both);
}

/** Where each line that stands once stands, in order. */
function placesOfSingles(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  lines.forEach((line, place) => {
    if (places.has(line)) repeated.add(line);
    else places.set(line, place);
  });
  for (const line of repeated) places.delete(line);
  return places;
}

interface Chain {
  readonly stay: Stay;
  readonly before: Chain | undefined;
}

/** The longest selection whose later places ascend too, by the piles of patience sorting. */
function ascending(all: readonly Stay[]): Stay[] {
  const piles: Chain[] = [];
  for (const stay of all) {
    const pile = firstFrom(piles, stay[1]);
    piles[pile] = { stay, before: piles[pile - 1] };
  }
  const chosen: Stay[] = [];
  for (let chain = piles.at(-1); chain; chain = chain.before) chosen.push(chain.stay);
  return chosen.reverse();
}

/** The first pile whose top stands at this place of the later text or below it. */
function firstFrom(piles: readonly Chain[], place: number): number {
  let [low, high] = [0, piles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((piles[middle]?.stay[1] ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
