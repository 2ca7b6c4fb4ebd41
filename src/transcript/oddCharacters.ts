import { problem, type Problem } from './problem.ts';
import { rawLines } from './sourceLines.ts';

const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['text that was decoded wrongly', /Ã[\u0080-\u00bf]|Â[\u0080-\u00bf]|â€[\u0080-\u00bf™œ“”˜¦¢]?/u],
  ['a control character', /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u],
  ['a code that stands for no character', /[\ufffe\uffff]/u],
  [
    'a character that turns the direction of text',
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
  ],
  ['a character without width', /[\u200b-\u200d\u2060\ufeff]/u],
  ['a character that stands for one that was lost', /\ufffd/u],
];

/** Every character with which one of them begins: most files have none. */
const SUSPECT =
  /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00c2\u00c3\u00e2\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd-\uffff]/;

/** Places in the text of a file whose characters are probably not meant; they are kept as they are. */
export function oddCharacters(file: string, text: string): Problem[] {
  if (!SUSPECT.test(text)) return [];
  return rawLines(text).flatMap((line, index) =>
    KINDS.flatMap(([name, pattern]): Problem[] => {
      const at = line.search(pattern);
      if (at < 0) return [];
      const column = Array.from(line.slice(0, at)).length + 1;
      return [problem('odd-character', { file, line: index + 1, column }, name)];
    }),
  );
}
