import { printable } from './printable.ts';

/** Tells what was done: a line or more on the standard output, with nothing that a terminal would obey. */
export function say(words: string): void {
  process.stdout.write(`${printable(words)}\n`);
}

/** Tells what is wrong: likewise, on the standard error. */
export function complain(words: string): void {
  process.stderr.write(`${printable(words)}\n`);
}
