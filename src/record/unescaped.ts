import { AUTOLINK } from './autolink.ts';

/** One line in which nothing but an escape or an autolink means anything to Markdown, with no space at its ends. */
const WORDS = new RegExp(
  String.raw`^(?! )[^\\*_${'`'}[<&\p{Cc}]*(?:(?:\\[!-/:-@[-${'`'}{-~]|&(?![#\dA-Za-z])|<(?= )|${AUTOLINK})[^\\*_${'`'}[<&\p{Cc}]*)*(?<! )$`,
  'iu',
);

/** The words that a line of Markdown stands for; undefined where any of it could mean more than words. */
export function unescaped(line: string): string | undefined {
  // An autolink holds no backslash.
  return WORDS.test(line) ? line.replace(/\\(.)/g, '$1') : undefined;
}
