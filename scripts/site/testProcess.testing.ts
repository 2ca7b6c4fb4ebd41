import { setTimeout as wait } from 'node:timers/promises';
import { answerStage } from './answerStage.ts';
import { testStage } from './testStage.testing.ts';

await answerStage(testStage, async ({ does }, progress) => {
  if (does === 'fail') throw new Error('no room', { cause: new Error('on the disk') });
  if (does === 'wait') await wait(60_000);
  if (does === 'end') process.exit(3);
  const held: string[][] = [];
  while (does === 'fill its room') held.push(Array.from({ length: 10_000 }, String));
  progress(1);
  progress(2);
  return { twice: does === 'answer' ? 2 : 2.5 };
});
