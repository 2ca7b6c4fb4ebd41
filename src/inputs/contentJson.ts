import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a content folder that a command of the project writes. */
interface ContentJson<T> {
  readonly content: string;
  readonly name: string;
  /** @throws Error where the text is not what the command writes. */
  readonly read: (text: string) => T;
  /** The command, as it is called. */
  readonly command: string;
}

/**
 * Reads a file that a command writes beside the entries; undefined where there is none.
 * @throws Error that names the file where it cannot be read, or is not what the command writes: to be unknown is
 * not to be nothing.
 */
export function contentJson<T>({ content, name, read, command }: ContentJson<T>): T | undefined {
  const file = join(content, name);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read (${code}): make it readable.`, { cause: error });
  }
  try {
    return read(text);
  } catch (error) {
    const [, , word = command] = command.split(' ');
    const message = `${file} is not what ${word} writes. Run \`${command}\` to write it anew.`;
    throw new Error(message, { cause: error });
  }
}
