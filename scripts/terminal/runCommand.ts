import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { ReviewError } from '../store/ReviewError.ts';
import { describeError } from './describeError.ts';
import { lineReader, type ProblemFolders } from './lineReader.ts';

/** What a command of the project is. */
interface Command<T extends ParseArgsOptionsConfig> {
  /** How it is called, what its options do and what its exit codes mean. */
  readonly usage: string;
  /** Its options as `parseArgs` of Node’s takes them; `--help` is every command’s. */
  readonly options: T;
  /** The words that may stand before its options, if any. */
  readonly positionals?: readonly string[];
  /** Whether any number of names may stand among the options, of files to work on. */
  readonly operands?: boolean;
  /** The exit code where its work fails: 1 if not given. */
  readonly failed?: 1 | 2;
  /** The folders that mistakes in reviewed files are told in, with the line: of a command that reads them. */
  readonly folders?: (values: OptionsOf<T>) => ProblemFolders;
  /** Does the work with the options and operands, and gives the exit code. */
  readonly run: (values: OptionsOf<T>, operands: readonly string[]) => number | Promise<number>;
}

type OptionsOf<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowNegative: true }>
>['values'];

/** An option whose value cannot be used: the usage is shown with what is wrong. */
export class OptionError extends Error {}

/**
 * Runs a command and sets the exit code of this process: 2 for an option that is none or cannot be
 * used and for a mistake in a reviewed file, else what the command gives. What fails is told in words,
 * with its causes, and without a trace.
 */
export async function runCommand<T extends ParseArgsOptionsConfig>(
  command: Command<T>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${command.usage}\n`);
    return;
  }
  let lineOf: ReturnType<typeof lineReader> | undefined;
  try {
    const { values, positionals } = optionsOf(command, args);
    lineOf = command.folders && lineReader(command.folders(values));
    process.exitCode = await command.run(values, positionals);
  } catch (error) {
    const isOption = error instanceof OptionError;
    process.stderr.write(
      `${describeError(error, lineOf)}\n${isOption ? `${command.usage}\n` : ''}`,
    );
    process.exitCode = isOption || error instanceof ReviewError ? 2 : (command.failed ?? 1);
  }
}

function optionsOf<T extends ParseArgsOptionsConfig>(
  { options, positionals = [], operands = false }: Command<T>,
  args: readonly string[],
): { values: OptionsOf<T>; positionals: readonly string[] } {
  const words = positionals.includes(args[0] ?? '') ? args.slice(1) : args;
  try {
    return parseArgs({
      args: [...words],
      options,
      allowNegative: true,
      allowPositionals: operands,
    });
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}
