import { once } from 'node:events';
import type { Stage } from './Stage.ts';
import type { StageMessage } from './stageMessage.ts';

/**
 * Does the job that this process was started for, answers, and ends it. It also ends when the process
 * that started it is no more, so that a build which is killed leaves nothing at work.
 * @param work is given what to call with how much is done.
 */
export async function answerStage<Job, Answer>(
  stage: Stage<Job, Answer>,
  work: (job: Job, progress: (done: number) => void) => Answer | Promise<Answer>,
): Promise<void> {
  process.on('disconnect', () => process.exit(1));
  // It may have ended while this process was starting: nobody is told of that any more.
  if (!process.connected) process.exit(1);
  const [job] = (await once(process, 'message')) as unknown[];
  // From here on it is the work that keeps the process alive.
  process.channel?.unref();
  try {
    const progress = (done: number) => {
      void say({ done });
    };
    await say({ answer: stage.answer.parse(await work(stage.job.parse(job), progress)) });
    process.exit(0);
  } catch (error) {
    await say({ failed: wordsOf(error) });
    process.exit(1);
  }
}

function say(message: StageMessage): Promise<void> {
  return new Promise((said) => {
    process.send?.(message, undefined, undefined, () => {
      said();
    });
  });
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause === undefined ? message : `${message}\n${wordsOf(cause)}`;
}
