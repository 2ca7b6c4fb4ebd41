import * as z from 'zod/mini';
import { cellText, type Value } from '../record/cellText.ts';
import type { Block } from '../record/Entry.ts';
import { LIST_MARKS } from '../record/listMark.ts';
import { plainText } from '../record/plainText.ts';
import { QUESTION_COLUMNS, type QuestionColumn } from '../record/questionColumns.ts';

const paragraph = z.object({ type: z.literal('paragraph'), text: z.string() });
const list = z.object({
  type: z.literal('list'),
  mark: z.exactOptional(z.enum(LIST_MARKS)),
  items: z.array(z.string()),
});
const table = z.object({ type: z.literal('table'), rows: z.array(z.array(z.string())) });
const block = z.discriminatedUnion('type', [paragraph, list, table]);
const speech = z.object({
  type: z.literal('speech'),
  speaker: z.string(),
  content: z.array(block),
});
const section = z.object({
  /** Place of the answer among all; absent in the question. */
  answer: z.optional(z.int()),
  content: z.array(z.discriminatedUnion('type', [paragraph, list, table, speech])),
});
type Content = z.infer<typeof section>['content'];

const printed = z.optional(z.string());
const listed = z.optional(z.array(z.string()));

/** The file beside the page of a question, as far as the table of questions shows it. */
const fileSchema = z.object({
  ...{ id: z.string(), kind: z.string(), status: z.string(), invented: z.optional(z.boolean()) },
  ...{ reference: printed, title: printed, supplementaryTo: printed, category: printed },
  ...{ meeting: printed, meetingType: printed, meetingKey: printed, session: printed },
  ...{ date: printed, askedBy: printed, member: printed, organisation: printed, group: printed },
  ...{ askedOf: listed, cites: listed, supplementary: z.optional(z.int()) },
  answers: z.optional(z.array(z.object({ answeredBy: printed, person: printed }))),
  sources: z.array(z.object({ url: printed })),
  corrected: z.optional(z.array(z.object({ key: z.string() }))),
  text: z.array(section),
});

/**
 * The cells of one question in the table of questions, in the order of its columns, from the file beside its page.
 * @param file what that file holds.
 * @param address the whole address of its page.
 * @throws z.core.$ZodError where it is no such file.
 */
export function savedRow(file: unknown, address: string): readonly string[] {
  const { text, corrected, answers, sources, ...facts } = fileSchema.parse(file);
  const wordsOf = (isAnswer: boolean) => {
    const sections = text.filter(({ answer }) => (answer !== undefined) === isAnswer);
    return plainText(sections.flatMap(({ content }) => blocksOf(content)));
  };
  const values: Readonly<Partial<Record<QuestionColumn, Value>>> = {
    ...facts,
    invented: facts.invented ?? false,
    answeredBy: answers?.at(-1)?.answeredBy,
    answerer: answers?.at(-1)?.person,
    questionText: wordsOf(false),
    answerText: wordsOf(true),
    path: `/questions/${facts.id}/`,
    address,
    officialAddress: sources.find(({ url }) => url !== undefined)?.url,
    corrected: corrected?.map(({ key }) => key),
  };
  return QUESTION_COLUMNS.map((column) => cellText(values[column]));
}

/** The blocks of a section: the first of a speech carries who speaks. */
function blocksOf(content: Content): Block[] {
  return content.flatMap((one): Block[] => {
    if (one.type !== 'speech') return [one];
    const [first, ...others] = one.content;
    if (first?.type !== 'paragraph') return one.content;
    return [{ ...first, speaker: one.speaker }, ...others];
  });
}
