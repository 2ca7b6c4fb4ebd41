import { problem, type Problem } from './problem.ts';

const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['text that was decoded wrongly', /Ã[\u0080-\u00bf]|Â[\u0080-\u00bf]|â€[\u0080-\u00bf™œ“”˜¦¢]?/u],
  ['a control character', /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u],
  [
    'a character that turns the direction of text',
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
  ],
  ['a character without width', /[\u200b-\u200d\u2060\ufeff]/u],
  ['a character that stands for one that was lost', /\ufffd/u],
];

/** Places in a file whose characters are probably not meant; they are kept as they are. */
export function oddCharacters(file: string, raw: readonly string[]): Problem[] {
  return raw.flatMap((text, index) =>
    KINDS.flatMap(([name, pattern]): Problem[] => {
      const at = text.search(pattern);
      if (at < 0) return [];
      const column = Array.from(text.slice(0, at)).length + 1;
      return [problem('odd-character', { file, line: index + 1, column }, name)];
    }),
  );
}
