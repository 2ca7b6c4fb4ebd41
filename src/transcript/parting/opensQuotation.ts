/** Whether a quotation opens at the very end of words: the number that follows is quoted and begins no record. */
export function opensQuotation(words: string): boolean {
  return /(?:^|[\s(])["“‘']$/.test(words);
}
