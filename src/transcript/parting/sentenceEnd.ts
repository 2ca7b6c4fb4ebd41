/** The end of a sentence with another behind it, which no abbreviation and no initial is; with the flags `gu`. */
export const sentenceEnd =
  '(?<!(?:^|[ (])(?:\\p{L}|St|Dr|Mr|Mrs|Ms|No|Nos|Rd|Ave|vs|Prof|Rev|Cllr|Hon|approx|e\\.g|i\\.e|etc))[.?!…][”"’\')\\]]{0,2} (?=\\S)';
