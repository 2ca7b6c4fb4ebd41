/**
 * The source of a pattern for an address in angle brackets, which is an autolink in an entry (CommonMark
 * 6.5) and stands there as it is printed. One with a bar or a backslash, which a table would take for its
 * own, stands there as plain words.
 */
export const AUTOLINK = String.raw`<(?:https?:\/\/|mailto:)[^\s\p{Cc}<>|\\]+>`;

/** Words in pieces, in order: every second one is an autolink, its brackets included. */
export function cutAutolinks(text: string): string[] {
  return text.includes('<') ? text.split(PIECES) : [text];
}

const PIECES = new RegExp(`(${AUTOLINK})`, 'iu');
