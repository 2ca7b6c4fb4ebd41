/** Chance from a seed: the same seed gives the same draws in the same order, on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1, 1 not included (the generator known as mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /**
   * A rank from 0 to `size` - 1, each as likely as Zipf’s law has it: 1 / (rank + `flat`).
   * @param flat how many of the first ranks are about equally likely.
   */
  zipf(size: number, flat: number): number {
    return Math.floor(flat * ((size + flat) / flat) ** this.next() - flat);
  }

  /** A length around a median: most are near it, a few are many times as long. */
  length(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.round(median * Math.exp(spread * normal));
  }

  /** One of a list; all are as likely, or the first likelier where `flat` is given. */
  pick<T>(list: readonly T[], flat?: number): T {
    const index = flat ? this.zipf(list.length, flat) : this.between(0, list.length - 1);
    const one = list[index];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }
}
