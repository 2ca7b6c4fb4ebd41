import { folded } from '../record/pagefindInside.ts';
import type { Spelling } from '../record/spellingList.ts';
import { soundOf } from './soundOf.ts';
import { distanceFrom } from './spellingDistance.ts';

/** So many are offered at most. */
const MOST = 3;
/** A shorter word is like too many others. */
const SHORTEST = 3;
/** Letters of a word for each mistake that it may have, and the most that any may have. */
const LETTERS = 3.5;
const MOST_MISTAKES = 2.6;
/** What sounds alike is at most as far as this. */
const ALIKE = 1.2;
/** What a letter for another costs at least; and how many letters may differ where the sound is the same. */
const [LEAST, MOST_LETTERS] = [0.6, 5];
/** How much nearer a word is that ten times as many records have, and how much farther one that begins otherwise. */
const COMMONER = 0.15;
const OTHER_START = 0.3;

/**
 * Spellings of the archive that someone may have meant by a word that it does not have: the nearest by
 * mistakes of typing and hearing, of equally near ones the commoner. None where nothing is near.
 */
export function suggestions(word: string, spellings: readonly Spelling[]): readonly Spelling[] {
  const typed = folded(word);
  if (typed.length < SHORTEST || !/^\p{L}+$/u.test(typed)) return [];
  const most = Math.min(MOST_MISTAKES, Math.max(1, typed.length / LETTERS));
  const letters = lettersIn(typed);
  const sound = soundOf(typed);
  const distance = distanceFrom(typed, most);
  const differ = Math.floor((2 * most) / LEAST);
  return spellings
    .flatMap((spelling) => {
      const mistakes = mistakesTo(spelling.folded);
      if (mistakes === Infinity) return [];
      const start = spelling.folded.startsWith(typed.charAt(0)) ? 0 : OTHER_START;
      return [{ spelling, far: mistakes + start - COMMONER * Math.log10(spelling.records) }];
    })
    .sort((a, b) => a.far - b.far || (a.spelling.folded < b.spelling.folded ? -1 : 1))
    .slice(0, MOST)
    .map(({ spelling }) => spelling);

  function mistakesTo(other: string): number {
    const bits = differing(letters, lettersIn(other));
    const near = bits <= differ ? distance(other) : Infinity;
    if (near <= ALIKE || bits > MOST_LETTERS || !mayRhyme(typed, other)) return near;
    return soundOf(other) === sound ? ALIKE : near;
  }
}

/** Whether it is worth the time to ask how a word sounds: by its last letters, of which one is mostly right. */
function mayRhyme(typed: string, other: string): boolean {
  return (
    other.length > 3 &&
    [typed.at(-1), typed.at(-2)].some((one) => other.slice(-2).includes(one ?? ' '))
  );
}

/** The letters from a to z in a word, as bits. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) - 97);
  return bits;
}

/** How many letters only one of two words has. */
function differing(a: number, b: number): number {
  let [bits, count] = [a ^ b, 0];
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}
