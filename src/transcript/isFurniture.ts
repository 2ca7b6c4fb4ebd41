const FURNITURE =
  /^(?:Page ?:? ?\d+(?: of \d+)?|Total Pages? ?:? ?\d+|<<|>>|\[Type text\]|[-_=*]{3,}|\d{1,3} ?\| ?Page)$/i;

/** Whether a line is what a printed page has around its words: `Page 12`, `<<`, a rule. */
export function isFurniture(words: string): boolean {
  return FURNITURE.test(words);
}
