import { createHash } from 'node:crypto';

/** Short answers are alike without saying the same: `Yes.` */
const FEWEST_WORDS = 40;

/**
 * A digest of the words of the latest answer in the body of an entry, white space and case apart;
 * undefined where it has none or fewer than 40 words.
 */
export function answerDigest(body: string): string | undefined {
  const [, answer = ''] = body.split(/^## Answer$/m);
  const words = answer.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length < FEWEST_WORDS) return undefined;
  return createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, 16);
}
