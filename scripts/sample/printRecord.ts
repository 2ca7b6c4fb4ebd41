import {
  printLabelled,
  printStripped,
  type PrintedAnswer,
} from '../../src/transcript/layouts/page/printPage.ts';
import { INVENTED_MARK } from '../../src/transcript/Transcript.ts';
import { inventAttachments } from './inventAttachments.ts';
import type { Random } from './Random.ts';

/** One invented question, before it is printed. */
export interface SampleRecord {
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
export function printRecord(record: SampleRecord, random: Random): string {
  const parts = random.chance(0.12) ? labelled(record, random) : stripped(record, random);
  const text = [INVENTED_MARK, ...parts].join('\n');
  return random.chance(0.5) ? text : `${text}\n`;
}

// What chance decides is asked for in the order of the page: the same seed gives the same bytes.

function labelled(record: SampleRecord, random: Random): string[] {
  const label = labels(random);
  const category = random.pick(CATEGORIES);
  const page = {
    ...frame(record),
    meeting: record.meeting,
    reference: `${record.year}/${record.number}`,
    category: random.chance(0.4) ? category : undefined,
    question: paragraphs(record.question, random),
    answers: answers(record, random),
  };
  return printLabelled(page, label);
}

function stripped(record: SampleRecord, random: Random): string[] {
  const label = labels(random);
  const below = record.suffix
    ? random.chance(0.6) && 'Supplementary To'
    : random.chance(0.05) && 'Supplementary Questions';
  const page = {
    ...frame(record),
    meeting: record.suffix ? undefined : record.meeting,
    below: below || undefined,
    question: paragraphs(record.question, random),
    answers: answers(record, random),
  };
  return printStripped(page, label);
}

function frame({ title, date, askedBy, group }: SampleRecord) {
  return { title, date, askedBy, organisation: group, askedOf: ['The Mayor'] };
}

/** Without an answer, a page has nothing more, or the heading of an answer that is not there. */
function answers(record: SampleRecord, random: Random): PrintedAnswer[] {
  const { answer } = record;
  if (!answer) return random.chance(0.5) ? [{ headings: 1, lines: [] }] : [];
  const headings = random.chance(0.7) ? 2 : 1;
  const lines = paragraphs(answer, random);
  return [{ headings, answeredBy: 'The Mayor', lines, attachments: inventAttachments(record) }];
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
