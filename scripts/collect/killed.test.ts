import { expect, test } from 'vitest';
import { killRuns } from './killRuns.testing.ts';

test('killed at any moment, collecting goes on to the same bytes', async () => {
  const { undisturbed, killed, runs } = await killRuns([5, 23, 48]);
  expect(runs).toBe(4);
  expect(undisturbed.list.split('\n').length).toBeGreaterThan(60);
  expect(killed.list).toBe(undisturbed.list);
  expect(killed.answers === undisturbed.answers).toBe(true);
}, 60_000);
