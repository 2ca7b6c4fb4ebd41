import { longDate } from '../../src/record/longDate.ts';
import { count } from '../../src/record/wording.ts';
import { coinWords } from './coinWords.ts';
import { dayOf } from './dayOf.ts';
import { GRAMMAR } from './grammar.ts';
import type { Random } from './Random.ts';

/** What one question is about; its title, its words and its answers come back to it. */
export interface Topic {
  /** Nouns: `lamps`. */
  readonly subject: string;
  /** `Tanner Park`. */
  readonly home: string;
  /** Of the meeting; nothing that is told is later. */
  readonly year: number;
}

/** A template cut at its braces: words and names of rules take turns. */
type Template = readonly string[];

const COINED = coinWords(60_000);
const RULES: ReadonlyMap<string, readonly Template[]> = new Map(
  Object.entries(GRAMMAR).map(([rule, alternatives]) => [
    rule,
    alternatives.map((alternative) => alternative.split(/[{}]/)),
  ]),
);
/** How many of a rule’s alternatives are about equally likely. */
const FLAT = 4;
/** A sentence goes about this many words beyond the length that was asked for. */
const OVERSHOOT = 9;

/** Writes invented sentences, whose words are as often met as Zipf’s law has it. */
export class Prose {
  readonly #random: Random;
  readonly #slots: Readonly<Record<string, (topic: Topic) => string>>;

  constructor(random: Random) {
    this.#random = random;
    const coined = () => random.pick(COINED, 100);
    const amount = () => thousands(2 + random.length(120, 1.6));
    const year = (topic: Topic) => Math.max(1950, topic.year - random.between(0, 6));
    const day = (topic: Topic) =>
      dayOf(Math.max(1950, topic.year - 1), random.between(1, 12), random.between(1, 28));
    this.#slots = {
      subject: (topic) => topic.subject,
      home: (topic) => topic.home,
      coined,
      Coined: () => capitalised(coined()),
      number: amount,
      money: () => `£${amount()}${random.chance(0.3) ? ',000' : ''}`,
      year: (topic) => String(year(topic)),
      date: (topic) => longDate(day(topic)),
      // What looks like a reference and is none.
      financialYear: (topic) => financialYear(year(topic)),
      shortDate: (topic) => day(topic).split('-').reverse().join('/'),
      ratio: () => `${random.between(2, 40)}:1`,
      paper: () => `${random.between(80, 99)}/${random.between(1_000_000, 9_999_999)}`,
    };
  }

  /** Something to ask about: nouns and a place, the commoner ones more often. */
  topic(year: number): Topic {
    const nowhere: Topic = { subject: '', home: '', year };
    return {
      subject: this.#expand('nouns', nowhere),
      home: this.#expand('place', nowhere),
      year,
    };
  }

  /** What a rule of the grammar comes to, with a capital. */
  sentence(rule: string, topic: Topic): string {
    return capitalised(this.#expand(rule, topic));
  }

  /** One paragraph of about so many words, ended by a question. */
  question(words: number, topic: Topic): string {
    const ask = this.sentence('asking', topic);
    const lead = words - wordCount(ask);
    return lead < OVERSHOOT ? ask : `${this.#paragraph(lead, topic)}${this.#gap()}${ask}`;
  }

  /** Paragraphs of about so many words in all; one of them may end in a list, line by line. */
  answer(words: number, topic: Topic): string[] {
    const opening = this.sentence('opening', topic);
    const paragraphs = [opening];
    for (let left = words - wordCount(opening); left > 0;) {
      const paragraph = this.#paragraph(Math.min(left, this.#random.between(30, 110)), topic);
      paragraphs.push(paragraph);
      left -= wordCount(paragraph);
    }
    // The opening mostly begins a paragraph, seldom is one.
    const [first = '', second, ...rest] = paragraphs;
    if (second === undefined || this.#random.chance(0.2)) return paragraphs;
    const joined = [`${first}${this.#gap()}${second}`, ...rest];
    if (this.#random.chance(0.12)) joined.push(this.#list(topic));
    return joined;
  }

  #list(topic: Topic): string {
    const bullet = this.#random.pick(['- ', '• '], 1);
    const items = Array.from(
      { length: this.#random.between(2, 6) },
      () => bullet + this.#expand('item', topic),
    );
    return [this.sentence('listing', topic), ...items].join('\n');
  }

  #paragraph(words: number, topic: Topic): string {
    let paragraph = this.sentence('telling', topic);
    for (let left = words - OVERSHOOT - wordCount(paragraph); left > 0;) {
      const sentence = this.sentence('telling', topic);
      paragraph += this.#gap() + sentence;
      left -= wordCount(sentence);
    }
    return paragraph;
  }

  /** Between two sentences: one space, seldom what typists and word processors leave there. */
  #gap(): string {
    return this.#random.chance(0.06) ? this.#random.pick(['  ', '\u00a0 ']) : ' ';
  }

  #expand(rule: string, topic: Topic): string {
    const slot = this.#slots[rule];
    if (slot) return slot(topic);
    const template = this.#random.pick(RULES.get(rule) ?? [], FLAT);
    let text = template[0] ?? '';
    for (let hole = 1; hole < template.length; hole += 2) {
      text += this.#expand(template[hole] ?? '', topic) + (template[hole + 1] ?? '');
    }
    return text;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1974/75`, by the year in which it ends. */
function financialYear(year: number): string {
  return `${year - 1}/${String(year).slice(2)}`;
}

function wordCount(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words += 1;
  return words;
}

/** In a locale of its own: that of the machine does not show in the output. */
function thousands(amount: number): string {
  return count(amount);
}
