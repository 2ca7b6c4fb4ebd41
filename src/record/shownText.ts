/** All but what XML 1.0 has (https://www.w3.org/TR/xml/#charsets): most control characters, halves of pairs, two that are no characters. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Text as everything shows it that is made for reading: pages, feeds, citations and XML. What XML 1.0 cannot
 * have, not even escaped, is U+FFFD; all else stays. Entries, and data in which it can be escaped, have it as it is.
 */
export function shownText(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd');
}
