import type { Attachment } from '../../../record/entrySchema.ts';
import { longDate } from '../../../record/longDate.ts';
import { attachmentLine } from '../../attachmentLine.ts';

/** A question as its page prints it; texts are lines, blank ones included. */
export interface PrintedPage {
  readonly title: string;
  /** `MQT on 1976-11-17`; a supplementary may stand without. */
  readonly meeting?: string | undefined;
  /** ISO. */
  readonly date: string;
  readonly reference?: string | undefined;
  readonly askedBy: string;
  readonly organisation?: string | undefined;
  readonly askedOf: readonly string[];
  /** Empty where the label stands with nothing below it. */
  readonly category?: string | undefined;
  readonly question: readonly string[];
  /** An empty label that stands below the question. */
  readonly below?: string | undefined;
  readonly answers: readonly PrintedAnswer[];
}

/** One answer of a page. */
export interface PrintedAnswer {
  /** How often `Answer for <title>` stands above it. */
  readonly headings: number;
  /** Absent where a page has the heading of an answer that is not there. */
  readonly answeredBy?: string;
  readonly lines: readonly string[];
  readonly attachments?: readonly Attachment[] | undefined;
}

/** Prints a label with what stands behind its colon. */
export type PrintLabel = (name: string) => string;

/** The page with every label (layout A), line by line. */
export function printLabelled(page: PrintedPage, label: PrintLabel): string[] {
  const { meeting = '', reference = '', organisation, category } = page;
  return [
    ...[page.title, '', label('Meeting'), meeting, label('Session date'), american(page.date)],
    ...[label('Reference'), reference, label('Question By'), page.askedBy],
    ...(organisation ? [label('Organisation'), organisation] : []),
    ...[label('Asked Of'), ...page.askedOf],
    ...(category === undefined ? [] : [label('Category'), ...(category ? [category] : [])]),
    ...['', 'Question', '', ...page.question],
    ...(page.answers.some(({ answeredBy }) => answeredBy !== undefined) ? ['', 'Answer'] : []),
    ...answerLines(page, label),
  ];
}

/** The page with its labels stripped (layout B), line by line. */
export function printStripped(page: PrintedPage, label: PrintLabel): string[] {
  const { meeting, organisation, below } = page;
  return [
    ...[page.title, '', ...(meeting === undefined ? [] : [meeting])],
    ...[label('Session date'), american(page.date), label('Question By'), page.askedBy],
    ...(organisation ? [organisation] : []),
    ...[label('Asked Of'), ...page.askedOf, '', '', ...page.question],
    ...(below === undefined ? [] : ['', label(below), '']),
    ...['', ...answerLines(page, label)],
  ];
}

function answerLines({ title, answers }: PrintedPage, label: PrintLabel): string[] {
  return answers.flatMap(({ headings, answeredBy, lines, attachments = [] }) => [
    ...Array.from({ length: headings }, () => ['', `Answer for ${title}`]).flat(),
    ...(answeredBy === undefined ? [] : ['', label('Answered By'), answeredBy, '', ...lines]),
    ...attachments.flatMap((one) => ['', attachmentLine(one)]),
  ]);
}

/** `November 17, 1976`. */
function american(date: string): string {
  return longDate(date).replace(/^(\d+) (\w+) (\d+)$/, '$2 $1, $3');
}
