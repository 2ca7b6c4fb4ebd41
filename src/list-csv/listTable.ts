import * as z from 'zod/mini';
import { cellText } from '../record/cellText.ts';
import { csvLine } from '../record/csvLine.ts';
import { LIST_COLUMNS } from '../record/questionColumns.ts';

/** The file beside the first page of a list, as far as its table shows it. */
export const listSchema = z.object({
  kind: z.string(),
  key: z.string(),
  name: z.string(),
  questions: z.array(z.record(z.string(), z.union([z.string(), z.boolean()]))),
});

/** A list of questions, each with what is known of it. */
export type ListedQuestions = z.infer<typeof listSchema>;

/**
 * The table of a list as CSV (RFC 4180): columns of the table of all questions, without words. It begins with a byte
 * order mark, by which spreadsheets know UTF-8. Cells that a spreadsheet may take for a formula are left as they are:
 * they are the words of a record.
 * @returns its lines, the head first.
 */
export function listTable({ questions }: ListedQuestions): readonly string[] {
  const rows = questions.map((question) => {
    const values: Readonly<Record<string, string | boolean>> = { invented: false, ...question };
    return csvLine(LIST_COLUMNS.map((column) => cellText(values[column])));
  });
  return [`\ufeff${csvLine([...LIST_COLUMNS])}`, ...rows];
}
