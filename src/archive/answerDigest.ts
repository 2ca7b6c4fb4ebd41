import { createHash } from 'node:crypto';

/** Short answers are alike without saying the same: `Yes.` */
const FEWEST_WORDS = 40;
const HEADING = '\n## Answer\n';

/**
 * A digest of the words of the latest answer in the body of an entry, white space and case apart;
 * undefined where it has none or fewer than 40 words.
 */
export function answerDigest(body: string): string | undefined {
  const start = body.lastIndexOf(HEADING);
  if (start < 0) return undefined;
  const text = body
    .slice(start + HEADING.length)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  if (!hasWords(text, FEWEST_WORDS)) return undefined;
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** Whether a text of words with one space between them has so many. */
function hasWords(text: string, fewest: number): boolean {
  let space = -1;
  for (let left = fewest - 1; left > 0; left -= 1) {
    space = text.indexOf(' ', space + 1);
    if (space < 0) return false;
  }
  return true;
}
