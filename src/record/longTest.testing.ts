import { inject, test } from 'vitest';
import './variants.testing.ts';

/**
 * A test that varies what others show (other words, another order, another state of a page): `npm run
 * test:long` has it, `npm test` has not.
 */
export function longTest(name: string, body: () => void | Promise<void>, timeout?: number): void {
  if (inject('thorough')) test(name, body, timeout);
}
