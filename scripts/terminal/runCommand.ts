import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** What a command of the project is. */
export interface Command<T extends ParseArgsOptionsConfig> {
  /** How it is called, what its options do and what its exit codes mean. */
  readonly usage: string;
  /** Its options as `parseArgs` of Node’s takes them; `--help` is every command’s. */
  readonly options: T;
  /** The words that may stand before its options, if any. */
  readonly positionals?: readonly string[];
  /** The exit code where its work fails: 1 if not given. */
  readonly failed?: 1 | 2;
  /** Does the work. */
  readonly run: (values: OptionsOf<T>) => number | Promise<number>;
}

type OptionsOf<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowNegative: true }>
>['values'];

/** An option whose value cannot be used: the usage is shown with what is wrong. */
export class OptionError extends Error {}

/**
 * Runs a command and sets the exit code of this process: 2 for an option that is none or cannot be
 * used, else what the command gives. What fails is told in words, with its causes, and without a trace.
 */
export async function runCommand<T extends ParseArgsOptionsConfig>(
  command: Command<T>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${command.usage}\n`);
    return;
  }
  try {
    process.exitCode = await command.run(optionsOf(command, args));
  } catch (error) {
    const isOption = error instanceof OptionError;
    process.stderr.write(`${describe(error)}\n${isOption ? `${command.usage}\n` : ''}`);
    process.exitCode = isOption ? 2 : (command.failed ?? 1);
  }
}

function optionsOf<T extends ParseArgsOptionsConfig>(
  { options, positionals = [] }: Command<T>,
  args: readonly string[],
): OptionsOf<T> {
  const words = positionals.includes(args[0] ?? '') ? args.slice(1) : args;
  try {
    return parseArgs({ args: [...words], options, allowNegative: true }).values;
  } catch (error) {
    throw new OptionError(describe(error), { cause: error });
  }
}

/** What went wrong, and what the program that failed said of it. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOwn = error instanceof OptionError;
  return error.cause && !isOwn ? `${error.message}\n${describe(error.cause)}` : error.message;
}
