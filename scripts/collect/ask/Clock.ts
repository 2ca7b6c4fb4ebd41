import { setTimeout } from 'node:timers/promises';

/** The time, and waiting: tests have one of their own, which waits for nothing. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** @throws AbortError where the signal ends it. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The machine’s own. */
export const machineClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
};
