/** Whether words end as sentences do and titles do not: where a title was lost, the end of an answer stands in its place. */
export function isSentence(words: string): boolean {
  return /^\S+(?: \S+)+(?<!etc|Ltd|[ap]\.m)\.[”"’')]?$/.test(words);
}
