import { expect, test } from 'vitest';
import { killRuns } from '../scripts/collect/killRuns.testing.ts';

test('killed at 30 random moments, collecting goes on to the same bytes', async () => {
  // Counted over all runs. Two that come within the same milliseconds kill one run.
  const kills = Array.from(
    { length: 30 },
    (_, index) => 2 * index + 1 + Math.floor(Math.random() * 2),
  );
  const { undisturbed, killed, runs } = await killRuns(kills);
  expect(runs, `killed at ${kills.join(', ')}`).toBeGreaterThan(20);
  expect(killed.list, `killed at ${kills.join(', ')}`).toBe(undisturbed.list);
  expect(killed.answers === undisturbed.answers, `killed at ${kills.join(', ')}`).toBe(true);
});
