import { describe, expect, it } from 'vitest';
import { Random } from './Random.ts';

describe('Random', () => {
  it('draws the same from the same seed', () => {
    const [one, same, other] = [new Random(9), new Random(9), new Random(10)];
    const draws = Array.from({ length: 100 }, () => one.next());
    expect(Array.from({ length: 100 }, () => same.next())).toEqual(draws);
    expect(Array.from({ length: 100 }, () => other.next())).not.toEqual(draws);
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  });

  it('stays within what it is asked for, both ends included', () => {
    const random = new Random(1);
    const drawn = new Set(Array.from({ length: 200 }, () => random.between(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
    expect(() => random.pick([])).toThrow('nothing to pick from');
  });

  it('draws first ranks more often than later ones', () => {
    const random = new Random(1);
    const ranks = Array.from({ length: 10_000 }, () => random.zipf(1000, 3));
    const share = (from: number, to: number) =>
      ranks.filter((rank) => rank >= from && rank < to).length / ranks.length;
    expect(share(0, 1000)).toBe(1);
    expect(share(0, 10)).toBeCloseTo(Math.log(13 / 3) / Math.log(1003 / 3), 1);
    expect(share(0, 10)).toBeGreaterThan(share(10, 100) / 2);
  });
});
