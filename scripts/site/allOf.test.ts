import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { allOf } from './allOf.ts';
import { callStage } from './callStage.ts';
import { testStage } from './testStage.testing.ts';

test('gives what all works gave, in their order', async () => {
  expect(await allOf(() => [wait(5, 'one'), wait(1, 2)])).toEqual(['one', 2]);
});

test('when one fails the others are ended, and its reason is told', async () => {
  const start = performance.now();
  const call = (does: 'wait' | 'fail', signal: AbortSignal) =>
    callStage(testStage, { does }, { signal });
  const works = allOf((signal) => [
    call('wait', signal),
    call('fail', signal),
    allOf((inner) => [call('wait', inner)], signal),
  ]);
  await expect(works).rejects.toMatchObject({ cause: { message: 'no room\non the disk' } });
  expect(performance.now() - start).toBeLessThan(15_000);
});
