import { count } from '../record/wording.ts';
import type { SearchState } from './ArchiveSearch.ts';
import { yearsSearched } from './yearsSearched.ts';

/** After the last letter typed, in milliseconds, it is a reader who waits, and no longer one who types. */
const TYPED = 1500;
/** A search that takes longer says that it is searching, to be seen, and later also to be heard. */
const [SEEN, HEARD] = [300, 2000];

/**
 * What the page says of a search. The number found is read aloud once, when whoever types has paused; until then
 * it can only be seen. How far a long search is can be seen all the time, and is read aloud once.
 */
export class SearchStatus {
  /** A live region: what is put here is read aloud. */
  readonly #status: HTMLElement;
  /** In the same place, and only seen. */
  readonly #progress: HTMLElement;
  /** A live region that is not seen. */
  readonly #aloud: HTMLElement;
  #typedAt = -Infinity;
  #timers: readonly ReturnType<typeof setTimeout>[] = [];
  #soFar = '';

  constructor(status: HTMLElement, progress: HTMLElement, aloud: HTMLElement) {
    this.#status = status;
    this.#progress = progress;
    this.#aloud = aloud;
  }

  /** A letter was typed. */
  typed(): void {
    this.#typedAt = performance.now();
  }

  /**
   * A search begins, or goes on. What was said before stands until there is news, or until that takes too long.
   * @param ofAll whether all years are searched, which takes its time.
   */
  begin(ofAll: boolean): void {
    this.#stop();
    this.#soFar = '';
    const see = () => {
      this.#see(this.#soFar || 'Searching…');
    };
    const seen = setTimeout(see, SEEN);
    if (ofAll) see();
    const heard = setTimeout(() => {
      this.#aloud.textContent = this.#soFar || 'Searching…';
    }, HEARD);
    this.#timers = [seen, heard];
  }

  /** More was searched. */
  progress({ searched, found }: SearchState): void {
    if (!searched) return;
    this.#soFar = `Searching … ${count(found)} found in ${yearsSearched(searched)} so far`;
    if (!this.#status.textContent) this.#see(this.#soFar);
  }

  /** It is done: this is what it found. */
  done(said: string): void {
    this.#stop();
    const typing = this.#typedAt + TYPED - performance.now();
    const say = () => {
      this.#progress.textContent = '';
      this.#status.textContent = said;
    };
    // Said once: a live region that is set to the same words again would be read again.
    if (this.#status.textContent === said) this.#progress.textContent = '';
    else if (typing <= 0) say();
    else {
      this.#see(said);
      this.#timers = [setTimeout(say, typing)];
    }
  }

  /** Says something at once, or nothing. */
  say(said: string): void {
    this.#typedAt = -Infinity;
    this.done(said);
  }

  #see(text: string): void {
    this.#status.textContent = '';
    this.#progress.textContent = text;
  }

  #stop(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
    this.#aloud.textContent = '';
  }
}
