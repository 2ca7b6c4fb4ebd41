import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Stage } from './Stage.ts';
import { stageMessage, type StageOutcome } from './stageMessage.ts';

/** How a stage is called, whatever it does. */
export interface CallOptions {
  /** Ends it at once, where it is no longer wanted. */
  readonly signal?: AbortSignal | undefined;
  /** Told how much of it is done. */
  readonly progress?: ((done: number) => void) | undefined;
  /** The folder that its process works in. */
  readonly cwd?: string;
}

/** How much of its last words is kept, to be shown if it ends without an answer. */
const TAIL = 8000;
/**
 * Whoever builds, the site is a public one, and its address is in the job: Vite would take one from here, too. A
 * test runner says that it develops, and has a base path of its own. None of that reaches a stage.
 */
const SURROUNDINGS = {
  NODE_ENV: 'production',
  ASTRO_TELEMETRY_DISABLED: '1',
  DEV: undefined,
  BASE_URL: undefined,
  SITE: undefined,
};

/**
 * Has a stage done in a process of its own.
 * @returns its answer.
 * @throws Error with what the stage says of its failure; its cause has the words of what went wrong. The
 * reason of the signal, where that ended it.
 */
export async function callStage<Job extends object, Answer>(
  stage: Stage<Job, Answer>,
  job: NoInfer<Job>,
  options: CallOptions = {},
): Promise<Answer> {
  options.signal?.throwIfAborted();
  const outcome = await outcomeOf(stage, job, options);
  options.signal?.throwIfAborted();
  if ('answer' in outcome) return stage.answer.parse(outcome.answer);
  throw new Error(stage.failure(job), { cause: new Error(outcome.failed) });
}

function outcomeOf<Job extends object, Answer>(
  stage: Stage<Job, Answer>,
  job: Job,
  { signal, progress, cwd }: CallOptions,
): Promise<StageOutcome> {
  const { young, old } = stage.room(job);
  const memory = [`--max-semi-space-size=${young}`, `--max-old-space-size=${old}`];
  const child = spawn(process.execPath, [...memory, fileURLToPath(stage.script)], {
    cwd,
    env: { ...process.env, ...SURROUNDINGS },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    signal,
    killSignal: 'SIGKILL',
  });
  let tail = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-TAIL);
  });
  let outcome: StageOutcome | undefined;
  child.on('message', (message) => {
    const said = stageMessage.parse(message);
    if ('done' in said) progress?.(said.done);
    else outcome = said;
  });
  // A process that ends before it has read its job says why by other means.
  child.send(stage.job.parse(job), () => undefined);
  return new Promise((done, fail) => {
    // One that was told to end has not ended yet.
    child.on('error', (error) => {
      if (!signal?.aborted) fail(error);
    });
    child.on('close', (code, ended) => {
      done(outcome ?? { failed: tail.trim() || `It was ended by ${ended ?? `code ${code}`}.` });
    });
  });
}
