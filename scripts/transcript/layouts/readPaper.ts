import { answerState } from '../answerState.ts';
import type { ParsedRecord } from '../ParsedRecord.ts';
import { RecordBuilder } from '../RecordBuilder.ts';
import { splitAskedOf } from '../splitAskedOf.ts';
import type { Token } from '../tokens.ts';
import { paperLines, type PaperLine } from './paperLines.ts';
import { paperMeeting } from './paperMeeting.ts';

/**
 * Where the questions of a paper begin: each has its number on a line of its own, the title above
 * it, and in papers of other bodies who is asked above that.
 */
export function paperBegins(file: readonly Token[]): number[] {
  const lines = paperLines(file);
  return lines.flatMap((line, index) => {
    if (line.type !== 'number' || !isAnchor(lines, index)) return [];
    const title = previous(lines, index);
    if (title === undefined) return [index];
    const asked = previous(lines, title);
    return [asked !== undefined && namesAsked(lines[asked]) ? asked : title];
  });
}

/** A bare number begins a question only where a name follows; with its label it always does. */
function isAnchor(lines: readonly PaperLine[], index: number): boolean {
  const words = lines[index]?.line.words ?? '';
  if (/^(?:Question|No|Number|Ref)/i.test(words)) return true;
  return lines[index + 1]?.type === 'person';
}

/** The nearest line above that is no furniture, if it can be a title. */
function previous(lines: readonly PaperLine[], index: number): number | undefined {
  for (let above = index - 1; above >= 0; above -= 1) {
    const type = lines[above]?.type;
    if (type === 'words' || type === 'person') return above;
    if (type !== 'furniture') return undefined;
  }
  return undefined;
}

/** `Name (Chairman, TfL) and Name (Commissioner, TfL)`: people with a role each. */
function namesAsked(line: PaperLine | undefined): boolean {
  if (!line || !/\([^()]+\)$/.test(line.line.words)) return false;
  return splitAskedOf(line.line.words).every((one) => /^[^()]{3,60} \([^()]+\)$/.test(one));
}

/** Takes one question of a paper apart. */
export function readPaper(
  layout: string,
  record: readonly Token[],
  heading: readonly Token[],
): ParsedRecord {
  const builder = new RecordBuilder();
  const lines = paperLines(record);
  const number = lines.findIndex(({ type }) => type === 'number');
  readAbove(lines.slice(0, Math.max(0, number)), builder);
  let part: 'asker' | 'question' | 'answerer' | 'answer' = 'asker';
  for (const one of lines.slice(Math.max(0, number))) {
    const { line } = one;
    if (one.type === 'furniture') builder.furniture(line, 'furniture');
    else if (one.type === 'number' && !builder.value('reference')) {
      builder.field('reference', line, one.reference);
    } else if (part === 'asker') {
      part = 'question';
      if (one.type === 'person') builder.field('askedBy', line);
      else builder.questionLine(line);
    } else if (one.type === 'answer-for' && isTitle(one.title, builder)) {
      builder.furniture(line, 'heading');
      builder.openAnswer();
      part = 'answerer';
    } else if (part === 'answerer' && one.type === 'person') {
      builder.answeredBy(line);
    } else if (part === 'answerer' && one.type === 'updated') {
      builder.answerDate(line, one.date);
      part = 'answer';
    } else if (part === 'question' && isAnswerer(one, builder)) {
      builder.openAnswer();
      builder.answeredBy(line);
      part = 'answer';
    } else if (part === 'question' && opensAnswer(one)) {
      builder.openAnswer();
      builder.answerLine(line);
      part = 'answer';
    } else if (part === 'question') builder.questionLine(line);
    else {
      builder.answerLine(line);
      part = 'answer';
    }
  }
  paperMeeting(heading, builder);
  return builder.build(
    layout,
    record.map(({ line }) => line),
  );
}

/** Above the number stands the title, and above that perhaps who is asked. */
function readAbove(lines: readonly PaperLine[], builder: RecordBuilder): void {
  const title = lines.findLast(({ type }) => type !== 'furniture');
  for (const one of lines) {
    const { line } = one;
    if (one.type === 'furniture') builder.furniture(line, 'furniture');
    else if (one === title) builder.field('title', line);
    else if (namesAsked(one)) {
      const [first = line.words, ...others] = splitAskedOf(line.words);
      builder.askedOf(line, first);
      for (const other of others) builder.alsoAskedOf(line, other);
    }
  }
}

function isTitle(words: string, builder: RecordBuilder): boolean {
  return words.toLowerCase() === builder.value('title')?.toLowerCase();
}

/** An office, or one of those who were asked, alone on a line: their answer follows. */
function isAnswerer(one: PaperLine, builder: RecordBuilder): boolean {
  if (one.type !== 'person') return false;
  const { words } = one.line;
  return (
    words.startsWith('The ') ||
    words.endsWith(')') ||
    builder.asked().some(({ value }) => value === words)
  );
}

function opensAnswer({ type, line }: PaperLine): boolean {
  return (
    type === 'oral' ||
    answerState([line.words]).status === 'holding' ||
    /^Written response (?:from|received)/i.test(line.words)
  );
}
