import { spawn } from 'node:child_process';

/** What a process runs, and in what surroundings. */
export interface ProcessOptions {
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** Given to it as standard input. */
  readonly input?: string;
  /** Ends it at once, where it is no longer wanted. */
  readonly signal?: AbortSignal | undefined;
}

/** How much of its words is kept, to be shown if it fails. */
const TAIL = 8000;

/**
 * Runs a program of Node’s. It is connected to this process, and ends by itself when the connection
 * does: a build that is killed leaves nothing at work. See `endWithParent`.
 * @param args options of Node’s, the program’s file, and its own.
 * @returns what it wrote to standard output.
 * @throws Error with its last words where it fails.
 */
export async function runProcess(
  args: readonly string[],
  { cwd, env, input = '', signal }: ProcessOptions = {},
): Promise<string> {
  signal?.throwIfAborted();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    signal,
    killSignal: 'SIGKILL',
  });
  let [said, tail] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-TAIL);
  });
  // A process that ends before it has read all says why by its exit code.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  return new Promise((done, fail) => {
    // One that was told to end has not ended yet.
    child.on('error', (error) => {
      if (!signal?.aborted) fail(error);
    });
    child.on('close', (code) => {
      if (code === 0) done(said);
      else fail(new Error(`${said.slice(-TAIL)}${tail}`.trim()));
    });
  });
}
