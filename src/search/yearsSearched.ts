/** First and last of some years in words: `1984`, `1984–1985`. */
export function yearsSearched([first, last]: readonly [string, string]): string {
  return first === last ? first : `${first}–${last}`;
}
