import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { reviewedList, type ReviewedItem } from '../../src/record/reviewedList.ts';
import { problem, type Problem } from '../../src/transcript/problem.ts';
import { shownText } from '../../src/record/shownText.ts';
import { decodeText } from '../../src/transcript/decodeText.ts';

/** What a reviewed file says: the items that are right, and every mistake in it. */
export interface Reviewed<T> {
  readonly items: readonly ReviewedItem<T>[];
  readonly problems: readonly Problem[];
}

/** A reviewed file: a YAML list that is kept by hand. */
export interface ReviewedFile<T> {
  readonly path: string;
  /** As reports name it: `content/withdrawn.yaml`, wherever the folder is. */
  readonly file: string;
  /** Of one item; the descriptions of its keys say what is wanted. */
  readonly schema: z.ZodType<T>;
  /** One item that is right, as it stands in the file. */
  readonly example: string;
}

/**
 * Reads a reviewed file. None at all says nothing; what is wrong in it comes as problems with their
 * places, all at once.
 */
export async function readReviewed<T extends object>(
  reviewed: ReviewedFile<T>,
): Promise<Reviewed<T>> {
  const { path, file, schema, example } = reviewed;
  try {
    const decoded = decodeText(await readFile(path));
    if ('reason' in decoded) {
      const { reason, ...place } = decoded;
      const message = `${reason}: save the file as UTF-8`;
      return { items: [], problems: [problem('reviewed-file', { file, ...place }, message)] };
    }
    const { items, mistakes } = reviewedList(decoded.text, schema, example);
    const problems = mistakes.map(({ message, ...place }) =>
      problem('reviewed-file', { file, ...place }, message),
    );
    return { items, problems: [...problems, ...items.flatMap((item) => unshown(file, item))] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return { items: [], problems: [] };
    const message = `this file cannot be read (${String(error.code)})`;
    return { items: [], problems: [problem('reviewed-file', { file }, message)] };
  }
}

/** Whether an item says something that no page can show, be it written as such or by its code (`"\\e"`). */
function unshown(file: string, { value, line, column }: ReviewedItem<object>): Problem[] {
  const values: readonly unknown[] = Object.values(value);
  const texts = values.filter((one) => typeof one === 'string');
  if (texts.every((text) => shownText(text) === text)) return [];
  return [problem('odd-character', { file, line, column }, 'a character that no page can show')];
}
