import { shownText } from '../../src/record/shownText.ts';

/** What a terminal obeys instead of showing it, what some take for the end of a line, and what turns the direction of text. */
const OBEYED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Words as a terminal shows them, whoever wrote them: a name of a file or a line of a record could move the
 * cursor, take lines away or turn them round. Each such character is U+FFFD; line breaks and tabs stay.
 */
export function printable(text: string): string {
  return shownText(text.replaceAll('\r\n', '\n')).replace(OBEYED, '\ufffd');
}
