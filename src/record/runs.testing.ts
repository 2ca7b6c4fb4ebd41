import { inject } from 'vitest';
import './variants.testing.ts';

/** By `npm test` a property is tried this part of the times. */
const PART = 5;

/** How often a property is tried: so often by `npm run test:long`, and a fifth of it by `npm test`. */
export function runs(often: number): number {
  return inject('thorough') ? often : Math.ceil(often / PART);
}
