const ONSETS = 'b br bl d dr f fl fr l m pl qu r sk st sw th tr v w'.split(' ');
const VOWELS = 'a e i o ai ea oa ou'.split(' ');
const CODAS = ['', ...'l m n r nd ld rn th sh rl x'.split(' ')];

const FIRST = ONSETS.flatMap((onset) => VOWELS.map((vowel) => onset + vowel));
const SECOND = FIRST.flatMap((open) => CODAS.map((coda) => open + coda));
/** Has no factor in common with the number of pairs, so that a walk meets each pair once. */
const STRIDE = 100_003;

/**
 * Words that no dictionary has and that can be said aloud: `trailorn`, `vouben`. Two syllables,
 * all different, and neighbours are not alike.
 */
export function coinWords(count: number): string[] {
  return Array.from({ length: count }, (_, rank) => {
    const pair = ((rank + 1) * STRIDE) % (FIRST.length * SECOND.length);
    const [first, second] = [FIRST[pair % FIRST.length], SECOND[Math.floor(pair / FIRST.length)]];
    return `${first ?? ''}${second ?? ''}`;
  });
}
