import { datePattern } from '../datePattern.ts';
import type { Token } from '../tokens.ts';
import { isMeetingHead, isPaperHeading } from './isPaperHeading.ts';
import { paperLines } from './paperLines.ts';

/** What may stand beside these. */
const BESIDE = new RegExp(
  `^(?:(?:Date(?: of (?:the )?meeting)? ?:? ?)?(?:\\p{L}+day,? )?(?:${datePattern})|London Assembly|Greater London Authority|City Hall|[(]?(?:MQT|Mayor['’]s Question Time|Plenary)[)]?)$`,
  'iu',
);
/**
 * How many lines directly above the beginning of a record are the heading of a further paper, or of a
 * part of one, and not the end of the record above.
 * @param from where the record above begins: its first line is its own.
 */
export function headingAbove(file: readonly Token[], from: number, begin: number): number {
  let [top, beside] = [begin, ''];
  for (let index = begin - 1; index > from; index -= 1) {
    const [line] = paperLines(file.slice(index, index + 1));
    const words = line?.line.words ?? '';
    if (BESIDE.test(words)) beside = `${words} ${beside}`;
    else if (line?.type !== 'furniture' && !isPaperHeading(words)) break;
    // A date or the name of a meeting alone may be an answer; both together are none.
    if (
      isPaperHeading(words) ||
      (top < begin && BESIDE.test(words)) ||
      isMeetingHead(beside.trim())
    )
      top = index;
  }
  return begin - top;
}
