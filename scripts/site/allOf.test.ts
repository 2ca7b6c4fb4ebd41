import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { allOf } from './allOf.ts';
import { runProcess } from './runProcess.ts';

const LONG = ['-e', 'setTimeout(() => undefined, 60_000)'];

test('gives what all works gave, in their order', async () => {
  expect(await allOf(() => [wait(5, 'one'), wait(1, 2)])).toEqual(['one', 2]);
});

test('when one fails the others are ended, and its reason is told', async () => {
  const start = performance.now();
  const works = allOf((signal) => [
    runProcess(LONG, { signal }),
    runProcess(['-e', 'console.error("no room"); process.exit(3)'], { signal }),
    allOf((inner) => [runProcess(LONG, { signal: inner })], signal),
  ]);
  await expect(works).rejects.toThrow('no room');
  expect(performance.now() - start).toBeLessThan(15_000);
});

test('what was told to end before it began does not begin', async () => {
  const signal = AbortSignal.abort(new Error('told to end'));
  await expect(runProcess(LONG, { signal })).rejects.toThrow('told to end');
});
