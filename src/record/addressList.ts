import { PAGE_PATH } from './pagePath.ts';

/**
 * The addresses in the text of addresses.txt, one a line: `/questions/2018/1558/`. Lines that
 * begin with `#` are comments.
 * @param file its path, for messages.
 * @throws Error that names the first line which is neither.
 */
export function addressList(text: string, file: string): string[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const wrong = lines.findIndex((line) => !/^(?:#|$)/.test(line) && !PAGE_PATH.test(line));
  if (wrong >= 0) {
    throw new Error(
      `${file}:${wrong + 1}: “${lines[wrong] ?? ''}” is not the address of a page. Write it as /questions/2018/1558/, or put # before it.`,
    );
  }
  return lines.filter((line) => line.startsWith('/'));
}
