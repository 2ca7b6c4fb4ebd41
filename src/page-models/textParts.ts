import { addressParts } from './address.ts';

/** A part of a line: words, words before which an address may break, or a date, which never does. */
interface TextPart {
  readonly type: 'words' | 'break' | 'date';
  readonly text: string;
}

/** A day in words, as `longDate` writes it. */
const DATE = /(\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b)/;

/** A text as a page sets it: its dates stay on one line, and its addresses may break after each slash. */
export function textParts(text: string): TextPart[] {
  return text.split(DATE).flatMap((part, index): TextPart[] =>
    index % 2 === 1
      ? [{ type: 'date', text: part }]
      : addressParts(part).map((words, at) => ({
          type: at > 0 ? 'break' : 'words',
          text: words,
        })),
  );
}
