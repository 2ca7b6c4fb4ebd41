import { folded } from '../../src/record/pagefindInside.ts';
import type { Spelling } from '../../src/record/spellingList.ts';

/** Letters of the Latin script, as ranges: every word of an archive is read, and `\p{L}` takes three times as long. */
const WORD = /[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036f'’]*/g;
/** A word that is longer is more likely several, joined by mistake; a shorter one is like too many others. */
const [SHORTEST, LONGEST] = [3, 24];

interface Word {
  readonly folded: string;
  records: number;
  /** The number of the last record that has it. */
  last: number;
}

interface Form {
  /** Undefined where it is no word to be offered. */
  readonly word: Word | undefined;
  records: number;
  last: number;
}

/** Counts in how many records of a period each word stands, and how it is printed. */
export class PeriodSpellings {
  readonly #words = new Map<string, Word>();
  /** By what is printed, since most words are printed alike again and again. */
  readonly #forms = new Map<string, Form>();
  #record = 0;

  /** Counts the words of one record. */
  add(texts: Iterable<string>): void {
    this.#record += 1;
    for (const text of texts) {
      for (const printed of text.match(WORD) ?? []) this.#count(printed);
    }
  }

  /** The words in the order of their folded forms, each as most records print it. */
  spellings(): Spelling[] {
    const commonest = new Map<Word, readonly [printed: string, records: number]>();
    for (const [raw, { word, records }] of this.#forms) {
      if (!word) continue;
      const printed = bare(raw);
      const [other = '', most = 0] = commonest.get(word) ?? [];
      if (records > most || (records === most && printed < other))
        commonest.set(word, [printed, records]);
    }
    return [...this.#words.values()]
      .sort((a, b) => (a.folded < b.folded ? -1 : 1))
      .map((word) => {
        const [printed = word.folded] = commonest.get(word) ?? [];
        return { printed, folded: word.folded, records: word.records };
      });
  }

  #count(printed: string): void {
    const form = this.#forms.get(printed) ?? this.#newForm(printed);
    if (form.last === this.#record) return;
    form.last = this.#record;
    form.records += 1;
    if (!form.word || form.word.last === this.#record) return;
    form.word.last = this.#record;
    form.word.records += 1;
  }

  #newForm(printed: string): Form {
    const letters = folded(bare(printed));
    const isWord =
      letters.length >= SHORTEST && letters.length <= LONGEST && /^\p{L}+$/u.test(letters);
    const word = isWord
      ? (this.#words.get(letters) ?? { folded: letters, records: 0, last: 0 })
      : undefined;
    if (word) this.#words.set(letters, word);
    const form = { word, records: 0, last: 0 };
    this.#forms.set(printed, form);
    return form;
  }
}

/** A word without the ending of who has something: `Mayor’s` is `Mayor`. */
function bare(printed: string): string {
  return printed.replace(/['’]s$/, '').replace(/(?<!['’])['’]+$/, '');
}
