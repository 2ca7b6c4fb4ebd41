const KIND = /^\[?(?:Main|Supplementary) question\]? ?:?$/i;
/** `1: A remark:` numbers what stands below it. */
const NUMBERED = /^\d{1,2}: [^.?!:]{1,60}:$/;

/** Whether a line directly above a question only tells what kind it is: `[Main question]`. */
export function isAboveQuestion(words: string): boolean {
  return KIND.test(words) || NUMBERED.test(words);
}
