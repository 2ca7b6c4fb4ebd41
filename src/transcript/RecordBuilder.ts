import { attachmentIn } from './attachmentIn.ts';
import type {
  Became,
  Doubt,
  Field,
  FieldName,
  ParsedAnswer,
  ParsedRecord,
} from './ParsedRecord.ts';
import type { Rule } from './problem.ts';
import type { SourceLine } from './sourceLines.ts';
import { splitAskedOf } from './splitAskedOf.ts';

/** An answer whose lines, words and files alike, stand in their order. */
interface OpenAnswer {
  answeredBy?: Field;
  date?: Field;
  readonly lines: SourceLine[];
}

/**
 * Collects one record line by line for a layout, and keeps the account: each line is placed once,
 * and a line that no one placed ends as a problem, never in silence.
 */
export class RecordBuilder {
  readonly #fields: Partial<Record<FieldName, Field>> = {};
  readonly #askedOf: Field[] = [];
  /** The same, as names: a record may ask any number of people. */
  readonly #asked = new Set<string>();
  readonly #question: SourceLine[] = [];
  readonly #answers: OpenAnswer[] = [];
  readonly #doubts: Doubt[] = [];
  readonly #became = new Map<SourceLine, Became>();

  /** The line is none of the record’s words: a label, a heading, or furniture of the page. */
  furniture(line: SourceLine, became: 'label' | 'heading' | 'furniture'): void {
    this.#place(line, became);
  }

  /** The line (or the value after its label) is a field. The first value counts. */
  field(name: FieldName, line: SourceLine, value = line.words): void {
    if (this.#fields[name]) {
      this.doubt('repeated-label', line, `a second ${name}: “${value}”`);
    } else {
      this.#fields[name] = { value, line };
      this.#place(line, name);
    }
  }

  /** The value of a field that is already placed. */
  value(name: FieldName): string | undefined {
    return this.#fields[name]?.value;
  }

  /** Gives a field a value that another line carries too, which is placed elsewhere. */
  recover(name: FieldName, value: string, line: SourceLine): void {
    this.#fields[name] ??= { value, line };
  }

  /** The line (or the value after its label) names who is asked, one or several. */
  askedOf(line: SourceLine, value = line.words): void {
    const people = splitAskedOf(value).filter((name) => !this.#asked.has(name));
    if (people.length === 0) {
      this.doubt('repeated-line', line, `“${value.slice(0, 60)}” stands twice`);
      return;
    }
    for (const name of people) {
      this.#askedOf.push({ value: name, line });
      this.#asked.add(name);
    }
    this.#place(line, 'askedOf');
  }

  /** Gives the record people who are asked, whom a line above another record names. */
  recoverAskedOf(people: readonly Field[]): void {
    this.#askedOf.push(...people);
  }

  /** Who was asked, so far. */
  asked(): readonly Field[] {
    return this.#askedOf;
  }

  questionLine(line: SourceLine): void {
    this.#question.push(line);
    this.#place(line, 'question');
  }

  openAnswer(): void {
    this.#answers.push({ lines: [] });
  }

  /** The line (or the value after its label) names who answers. The first name counts. */
  answeredBy(line: SourceLine, value = line.words): void {
    this.#ofAnswer('answeredBy', line, value);
  }

  /** The date printed with the answer, on the line or after its label. The first one counts. */
  answerDate(line: SourceLine, value: string): void {
    this.#ofAnswer('date', line, value);
  }

  /** Gives the answer a name that another line carries too, which is placed elsewhere. */
  recoverAnsweredBy(value: string, line: SourceLine): void {
    this.#lastAnswer().answeredBy ??= { value, line };
  }

  /** The lines of the last answer, so far, its files included. */
  answerLines(): readonly SourceLine[] {
    return this.#answers.at(-1)?.lines ?? [];
  }

  /** A line of the answer: words, or a file that is linked with it. */
  answerLine(line: SourceLine): void {
    this.#lastAnswer().lines.push(line);
    this.#place(line, attachmentIn(line.words) ? 'attachment' : 'answer');
  }

  /** Something odd about a line that is placed all the same. */
  remark(rule: Rule, line: SourceLine, message: string): void {
    this.#doubts.push({ rule, line, message });
  }

  /** The line could not be placed: it becomes a problem. */
  doubt(rule: Rule, line: SourceLine, message: string): void {
    this.#doubts.push({ rule, line, message });
    this.#place(line, 'problem');
  }

  /** The record, with every one of its lines accounted for. */
  build(layout: string, lines: readonly SourceLine[]): ParsedRecord {
    this.#remarkRepetitions(lines);
    for (const line of lines) {
      if (!this.#became.has(line)) {
        this.doubt('unplaced-line', line, `a line with no place: “${line.words.slice(0, 60)}”`);
      }
    }
    return {
      layout,
      lines,
      fields: this.#fields,
      askedOf: this.#askedOf,
      question: this.#question,
      answers: this.#answers.map(withFilesApart),
      doubts: this.#doubts,
      became: this.#became,
    };
  }

  /** A line of text directly below the same line may have been copied twice; both are kept. */
  #remarkRepetitions(lines: readonly SourceLine[]): void {
    lines.forEach((line, index) => {
      const above = lines[index - 1];
      if (line.words !== above?.words) return;
      const [became, before] = [this.#became.get(line), this.#became.get(above)];
      // A heading may stand twice, and what became a problem is told already.
      if (became === 'problem' || (became === before && !isWords(became))) return;
      this.remark('repeated-line', line, `“${line.words.slice(0, 60)}” stands twice`);
    });
  }

  #ofAnswer(name: 'answeredBy' | 'date', line: SourceLine, value: string): void {
    const answer = this.#lastAnswer();
    if (answer[name]) {
      this.doubt('repeated-label', line, `a second ${name} of one answer: “${value}”`);
    } else {
      answer[name] = { value, line };
      this.#place(line, name === 'date' ? 'answerDate' : name);
    }
  }

  #lastAnswer(): OpenAnswer {
    const last = this.#answers.at(-1) ?? { lines: [] };
    if (this.#answers.length === 0) this.#answers.push(last);
    return last;
  }

  #place(line: SourceLine, became: Became): void {
    if (this.#became.has(line)) {
      throw new Error(`line ${line.number} would become ${became} and something else`);
    }
    this.#became.set(line, became);
  }
}

function isWords(became: Became | undefined): boolean {
  return became === 'question' || became === 'answer' || became === 'attachment';
}

function withFilesApart({ lines, ...answer }: OpenAnswer): ParsedAnswer {
  const read = lines.map((line) => ({ line, attachment: attachmentIn(line.words) }));
  return {
    ...answer,
    lines: read.flatMap(({ line, attachment }) => (attachment ? [] : [line])),
    attachments: read.flatMap(({ line, attachment }) => (attachment ? [{ attachment, line }] : [])),
  };
}
