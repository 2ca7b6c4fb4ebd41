import { longDate } from '../../src/record/longDate.ts';
import { INVENTED_MARK } from '../../src/transcript/Transcript.ts';
import type { Random } from './Random.ts';

/** One invented question, before it is printed. */
export interface InventedRecord {
  readonly year: number;
  /** Four digits. */
  readonly number: string;
  /** `-0` for the first supplementary; empty for a main question. */
  readonly suffix: string;
  readonly title: string;
  /** `MQT on 1976-11-17`. */
  readonly meeting: string;
  readonly date: string;
  readonly askedBy: string;
  /** Empty where the asker sits in no group. */
  readonly group: string;
  /** Paragraphs; a list’s items are further lines of its paragraph. */
  readonly question: readonly string[];
  /** Absent where the question has no answer yet. */
  readonly answer?: readonly string[];
}

const CATEGORIES = ['Transport', 'Lighting', 'Water', 'Parks and gardens', ''];

/** Prints a record as raw text, in layout A or (mostly) B, with the irregularities of the real thing. */
export function printRecord(record: InventedRecord, random: Random): string {
  const parts = random.chance(0.12) ? labelled(record, random) : stripped(record, random);
  const text = [INVENTED_MARK, ...parts].join('\n');
  return random.chance(0.5) ? text : `${text}\n`;
}

function labelled(record: InventedRecord, random: Random): string[] {
  const { group, question, answer, title } = record;
  const label = labels(random);
  const category = random.pick(CATEGORIES);
  return [
    title,
    '',
    ...[label('Meeting'), record.meeting, label('Session date'), sessionDate(record.date)],
    ...[label('Reference'), `${record.year}/${record.number}`],
    ...[label('Question By'), record.askedBy],
    ...(group ? [label('Organisation'), group] : []),
    ...[label('Asked Of'), 'The Mayor'],
    ...(random.chance(0.4) ? [label('Category'), ...(category ? [category] : [])] : []),
    ...['', 'Question', '', ...paragraphs(question, random)],
    ...(answer ? ['', 'Answer'] : []),
    ...answerLines(record, random, label),
  ];
}

function stripped(record: InventedRecord, random: Random): string[] {
  const { suffix, group, question, title } = record;
  const label = labels(random);
  const below = suffix
    ? random.chance(0.6) && 'Supplementary To'
    : random.chance(0.05) && 'Supplementary Questions';
  return [
    title,
    '',
    ...(suffix ? [] : [record.meeting]),
    ...[label('Session date'), sessionDate(record.date)],
    ...[label('Question By'), record.askedBy, ...(group ? [group] : [])],
    ...[label('Asked Of'), 'The Mayor', '', ''],
    ...paragraphs(question, random),
    ...(below ? ['', label(below), ''] : []),
    '',
    ...answerLines(record, random, label),
  ];
}

/** Without an answer, a page has nothing more, or the heading of an answer that is not there. */
function answerLines(
  { title, answer }: InventedRecord,
  random: Random,
  label: (name: string) => string,
): string[] {
  const heading = ['', `Answer for ${title}`];
  if (!answer) return random.chance(0.5) ? heading : [];
  return [
    ...[...heading, ...(random.chance(0.7) ? heading : []), ''],
    ...[label('Answered By'), 'The Mayor', ''],
    ...paragraphs(answer, random),
  ];
}

/** What stands after a label’s colon is the same throughout a page. */
function labels(random: Random): (name: string) => string {
  const blank = random.pick(['\u00a0 ', '\u00a0 ', ' ', '']);
  return (name) => `${name}:${blank}`;
}

function paragraphs(texts: readonly string[], random: Random): string[] {
  return texts.flatMap((text, index) => {
    const blank = index === 0 ? [] : random.pick([[''], ['', ''], ['', '', '']], 1);
    return [...blank, random.chance(0.05) ? `${text}  ` : text];
  });
}

/** `November 17, 1976`. */
function sessionDate(date: string): string {
  return longDate(date).replace(/^(\d+) (\w+) (\d+)$/, '$2 $1, $3');
}
