/** Spellings of one sound in English, one after another, each with a sign for it. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^ps/, 's'],
  [/^wr/, 'r'],
  [/^x/, 's'],
  [/ph/g, 'f'],
  [/wh/g, 'w'],
  [/sch|sk|sc(?=[aou])/g, 'sk'],
  [/sc(?=[eiy])/g, 's'],
  [/(?:ti|si|ci|shi?)(?=[oae]u?[ns])/g, '$'],
  [/tch|ch/g, 'k'],
  [/ck|c(?![eiy])|q/g, 'k'],
  [/c|z/g, 's'],
  [/dg|g(?=[eiy])/g, 'j'],
  [/gh/g, ''],
  [/x/g, 'ks'],
  [/(?<=[a-z])[aeiouyhw]+/g, ''],
  [/^[aeiouy]/, 'a'],
];

/**
 * A word as it sounds, roughly: its consonants, in signs of our own, and whether it begins with a vowel.
 * Words that sound alike mostly have the same: `foto` and `photo`, `nife` and `knife`.
 * @param word folded.
 */
export function soundOf(word: string): string {
  const sound = SOUNDS.reduce((text, [pattern, sign]) => text.replace(pattern, sign), word);
  return sound.replace(/(.)\1+/g, '$1');
}
